package io.github.errorbook.source.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.data.web.ReactiveOffsetScrollPositionHandlerMethodArgumentResolver;
import org.springframework.data.web.ReactivePageableHandlerMethodArgumentResolver;
import org.springframework.data.web.ReactiveSortHandlerMethodArgumentResolver;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.RequestLocale;

/**
 * The request of WebFlux whose error is put into words. Nobody can be asked which
 * resolvers its handler has: those of Spring Data that are beans are asked, or others
 * with its defaults.
 */
final class ReactiveListRequest implements ListRequest {

	private final ServerWebExchange exchange;

	private final List<SyncHandlerMethodArgumentResolver> resolvers;

	private ReactiveListRequest(ServerWebExchange exchange, List<SyncHandlerMethodArgumentResolver> resolvers) {
		this.exchange = exchange;
		this.resolvers = resolvers;
	}

	/**
	 * Find the current request each time.
	 * @param context the application, which is asked for what resolves arguments
	 * @return gives the request, or {@code null} outside of one
	 */
	static Supplier<@Nullable ListRequest> in(ApplicationContext context) {
		List<SyncHandlerMethodArgumentResolver> resolvers = List.of(
				context.getBeanProvider(ReactivePageableHandlerMethodArgumentResolver.class)
					.getIfUnique(ReactivePageableHandlerMethodArgumentResolver::new),
				context.getBeanProvider(ReactiveSortHandlerMethodArgumentResolver.class)
					.getIfUnique(ReactiveSortHandlerMethodArgumentResolver::new),
				context.getBeanProvider(ReactiveOffsetScrollPositionHandlerMethodArgumentResolver.class)
					.getIfUnique(ReactiveOffsetScrollPositionHandlerMethodArgumentResolver::new));
		return () -> current(resolvers);
	}

	private static @Nullable ListRequest current(List<SyncHandlerMethodArgumentResolver> resolvers) {
		ErrorRequest request = RequestLocale.currentRequest();
		return (request != null
				&& request.facts().attribute(ServerWebExchange.class.getName()) instanceof ServerWebExchange exchange)
						? new ReactiveListRequest(exchange, resolvers) : null;
	}

	@Override
	public Map<String, String[]> parameters() {
		Map<String, String[]> parameters = new LinkedHashMap<>();
		this.exchange.getRequest()
			.getQueryParams()
			.forEach((name, values) -> parameters.put(name,
					values.stream().map((value) -> (value != null) ? value : "").toArray(String[]::new)));
		return parameters;
	}

	@Override
	public List<Object> arguments(Predicate<String> missing) {
		List<Object> arguments = new ArrayList<>();
		if (this.exchange
			.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler) {
			ServerWebExchange without = without(missing);
			for (MethodParameter parameter : handler.getMethodParameters()) {
				Object argument = resolve(parameter, without);
				if (argument != null) {
					arguments.add(argument);
				}
			}
		}
		return arguments;
	}

	private @Nullable Object resolve(MethodParameter parameter, ServerWebExchange exchange) {
		try {
			for (SyncHandlerMethodArgumentResolver resolver : this.resolvers) {
				if (resolver.supportsParameter(parameter)) {
					return resolver.resolveArgumentValue(parameter, new BindingContext(), exchange);
				}
			}
			return null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private ServerWebExchange without(Predicate<String> missing) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(
				this.exchange.getRequest().getQueryParams());
		parameters.keySet().removeIf(missing);
		return this.exchange.mutate().request(new ServerHttpRequestDecorator(this.exchange.getRequest()) {

			@Override
			public MultiValueMap<String, String> getQueryParams() {
				return parameters;
			}

		}).build();
	}

}
