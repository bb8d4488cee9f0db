package io.github.errorbook.describe.mvc;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.Violation;

/**
 * What can go wrong with the arguments of a handler method. Spring MVC's own resolvers
 * are asked which of them is responsible; of a resolver of the application nothing is
 * known.
 */
final class ArgumentErrors implements ErrorReason {

	private final Supplier<@Nullable RequestMappingHandlerAdapter> adapter;

	private final Map<Class<?>, ArgumentRule> rules;

	private final InputFaults faults;

	/**
	 * Create a reason.
	 * @param adapter calls the handler methods, or {@code null} if there are none
	 * @param rules the rules by the types of the resolvers, asked in this order
	 * @param faults puts what is wrong into words
	 */
	ArgumentErrors(Supplier<@Nullable RequestMappingHandlerAdapter> adapter, Map<Class<?>, ArgumentRule> rules,
			InputFaults faults) {
		this.adapter = adapter;
		this.rules = new LinkedHashMap<>(rules);
		this.faults = faults;
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

	@Override
	public @Nullable Violation example(ApiOperation operation, String code, Locale locale) {
		HandlerMethod handler = operation.handler();
		RequestMappingHandlerAdapter adapter = this.adapter.get();
		List<HandlerMethodArgumentResolver> resolvers = (adapter != null) ? adapter.getArgumentResolvers() : null;
		if (handler == null || resolvers == null || !code.equals(StandardErrorCode.INVALID_REQUEST.name())) {
			return null;
		}
		return Arrays.stream(handler.getMethodParameters())
			.map((parameter) -> example(parameter, resolvers))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private @Nullable Violation example(MethodParameter parameter, List<HandlerMethodArgumentResolver> resolvers) {
		return resolvers.stream()
			.filter((resolver) -> resolver.supportsParameter(parameter))
			.limit(1)
			.map(this::rule)
			.filter((rule) -> rule.codes(parameter).contains(StandardErrorCode.INVALID_REQUEST))
			.map((rule) -> rule.example(parameter, this.faults))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
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
