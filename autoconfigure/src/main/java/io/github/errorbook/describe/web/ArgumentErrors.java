package io.github.errorbook.describe.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.Violation;

/**
 * What can go wrong with the arguments of a handler method. Spring's own resolvers are
 * asked which of them is responsible; of a resolver of the application nothing is known.
 */
final class ArgumentErrors implements ErrorReason {

	private static final ArgumentRule NOTHING = (parameter) -> Set.of();

	private final Function<MethodParameter, @Nullable Object> resolvers;

	private final Map<Class<?>, ArgumentRule> rules;

	private final InputFaults faults;

	/**
	 * Create a reason.
	 * @param resolvers gives the resolver of a parameter, or {@code null} if none is
	 * known
	 * @param rules the rules by the types of the resolvers, asked in this order
	 * @param faults puts what is wrong into words
	 */
	ArgumentErrors(Function<MethodParameter, @Nullable Object> resolvers, Map<Class<?>, ArgumentRule> rules,
			InputFaults faults) {
		this.resolvers = resolvers;
		this.rules = new LinkedHashMap<>(rules);
		this.faults = faults;
	}

	@Override
	public Collection<String> codes(ApiOperation operation) {
		HandlerMethod handler = operation.handler();
		return (handler != null) ? Arrays.stream(handler.getMethodParameters())
			.flatMap((parameter) -> rule(parameter).codes(parameter).stream())
			.map(StandardErrorCode::name)
			.toList() : List.of();
	}

	@Override
	public @Nullable Violation example(ApiOperation operation, String code, Locale locale) {
		HandlerMethod handler = operation.handler();
		if (handler == null || !code.equals(StandardErrorCode.INVALID_REQUEST.name())) {
			return null;
		}
		return Arrays.stream(handler.getMethodParameters())
			.map(this::example)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private @Nullable Violation example(MethodParameter parameter) {
		ArgumentRule rule = rule(parameter);
		boolean canFail = rule.codes(parameter).contains(StandardErrorCode.INVALID_REQUEST);
		return canFail ? rule.example(parameter, this.faults) : null;
	}

	private ArgumentRule rule(MethodParameter parameter) {
		Object resolver = this.resolvers.apply(parameter);
		return this.rules.entrySet()
			.stream()
			.filter((rule) -> rule.getKey().isInstance(resolver))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(NOTHING);
	}

}
