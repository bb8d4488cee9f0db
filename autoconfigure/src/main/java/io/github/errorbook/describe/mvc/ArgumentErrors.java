package io.github.errorbook.describe.mvc;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;

/**
 * What can go wrong with the arguments of a handler method. Spring MVC's own resolvers
 * are asked which of them is responsible; of a resolver of the application nothing is
 * known.
 */
final class ArgumentErrors implements ErrorReason {

	private final Supplier<@Nullable RequestMappingHandlerAdapter> adapter;

	private final Map<Class<?>, ArgumentRule> rules;

	/**
	 * Create a reason.
	 * @param adapter calls the handler methods, or {@code null} if there are none
	 * @param rules the rules by the types of the resolvers, asked in this order
	 */
	ArgumentErrors(Supplier<@Nullable RequestMappingHandlerAdapter> adapter, Map<Class<?>, ArgumentRule> rules) {
		this.adapter = adapter;
		this.rules = new LinkedHashMap<>(rules);
	}

	@Override
	public Collection<String> codes(ApiOperation operation) {
		HandlerMethod handler = operation.handler();
		RequestMappingHandlerAdapter adapter = this.adapter.get();
		List<HandlerMethodArgumentResolver> resolvers = (adapter != null) ? adapter.getArgumentResolvers() : null;
		if (handler == null || resolvers == null) {
			return List.of();
		}
		return Arrays.stream(handler.getMethodParameters())
			.flatMap((parameter) -> codes(parameter, resolvers))
			.map(StandardErrorCode::name)
			.toList();
	}

	private Stream<StandardErrorCode> codes(MethodParameter parameter, List<HandlerMethodArgumentResolver> resolvers) {
		return resolvers.stream()
			.filter((resolver) -> resolver.supportsParameter(parameter))
			.limit(1)
			.map(this::rule)
			.map((rule) -> rule.codes(parameter))
			.flatMap(Set::stream);
	}

	private ArgumentRule rule(HandlerMethodArgumentResolver resolver) {
		return this.rules.entrySet()
			.stream()
			.filter((rule) -> rule.getKey().isInstance(resolver))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse((parameter) -> Set.of());
	}

}
