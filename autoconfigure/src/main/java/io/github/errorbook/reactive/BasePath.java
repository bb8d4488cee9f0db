package io.github.errorbook.reactive;

import org.springframework.beans.factory.config.BeanPostProcessor;
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

	private final String path;

	/**
	 * Create a guard.
	 * @param configured the base path as it is configured
	 */
	BasePath(String configured) {
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
