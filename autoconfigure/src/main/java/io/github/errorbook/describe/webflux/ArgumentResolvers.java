package io.github.errorbook.describe.webflux;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;

/**
 * The resolvers of Spring WebFlux, and which of them is responsible for a parameter.
 */
final class ArgumentResolvers {

	/* There is no other way to learn of them: Spring WebFlux shows them to nobody. */
	private static final String RESOLVERS = "methodResolver.requestMappingResolvers";

	private final Supplier<@Nullable RequestMappingHandlerAdapter> adapter;

	/**
	 * Create resolvers.
	 * @param adapter calls the handler methods, or {@code null} if there are none
	 */
	ArgumentResolvers(Supplier<@Nullable RequestMappingHandlerAdapter> adapter) {
		this.adapter = adapter;
	}

	/**
	 * Return the resolver of a parameter.
	 * @param parameter the parameter of the handler method
	 * @return the resolver, or {@code null} if none is known
	 */
	@Nullable Object of(MethodParameter parameter) {
		return all().stream()
			.filter(HandlerMethodArgumentResolver.class::isInstance)
			.filter((resolver) -> supports((HandlerMethodArgumentResolver) resolver, parameter))
			.findFirst()
			.orElse(null);
	}

	/* A parameter that cannot be published is refused, and so is each of its requests. */
	private static boolean supports(HandlerMethodArgumentResolver resolver, MethodParameter parameter) {
		try {
			return resolver.supportsParameter(parameter);
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	private List<?> all() {
		RequestMappingHandlerAdapter adapter = this.adapter.get();
		if (adapter == null) {
			return List.of();
		}
		DirectFieldAccessor fields = new DirectFieldAccessor(adapter);
		return (fields.isReadableProperty(RESOLVERS) && fields.getPropertyValue(RESOLVERS) instanceof List<?> resolvers)
				? resolvers : List.of();
	}

}
