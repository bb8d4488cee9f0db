package io.github.errorbook.reactive;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ContextPathCompositeHandler;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.StringUtils;
import reactor.core.publisher.Mono;

/**
 * Keeps Spring from failing over a path that only begins with the letters of the base
 * path, such as {@code /apis} where that is {@code /api}. Like any other outside of it,
 * it leads nowhere.
 */
final class BasePath implements BeanPostProcessor {

	static final String OF_APPLICATION = "spring.webflux.base-path";

	static final String OF_MANAGEMENT = "management.server.base-path";

	private final String path;

	/**
	 * Create a guard.
	 * @param context the application, which has a door, or the management server inside
	 * of one
	 */
	BasePath(ApplicationContext context) {
		boolean application = context.containsLocalBean(ReactiveErrorAutoConfiguration.DOOR);
		String configured = context.getEnvironment().getRequiredProperty(application ? OF_APPLICATION : OF_MANAGEMENT);
		String trimmed = StringUtils.trimTrailingCharacter(configured.strip(), '/');
		this.path = trimmed.startsWith("/") ? trimmed : "/" + trimmed;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof ContextPathCompositeHandler handler) ? guarded(handler) : bean;
	}

	private HttpHandler guarded(HttpHandler handler) {
		return (request, response) -> beginsWithLetters(request.getPath().value()) ? notFound(response)
				: handler.handle(request, response);
	}

	private boolean beginsWithLetters(String requested) {
		int length = this.path.length();
		return requested.length() > length && requested.charAt(length) != '/' && requested.startsWith(this.path);
	}

	private static Mono<Void> notFound(ServerHttpResponse response) {
		response.setStatusCode(HttpStatus.NOT_FOUND);
		return response.setComplete();
	}

}
