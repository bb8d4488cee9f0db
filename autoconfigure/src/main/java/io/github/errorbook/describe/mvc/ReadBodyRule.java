package io.github.errorbook.describe.mvc;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.BoundArgument;
import io.github.errorbook.describe.web.ArgumentRule;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.Violation;

/**
 * The body of a request to Spring MVC, which does not read one that is to become nothing,
 * or is not said to become anything.
 *
 * @param body knows what can go wrong with a body that is read
 */
record ReadBodyRule(ArgumentRule body) implements ArgumentRule {

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		return isRead(parameter) ? this.body.codes(parameter) : Set.of();
	}

	@Override
	public @Nullable Violation example(MethodParameter parameter, InputFaults faults) {
		return this.body.example(parameter, faults);
	}

	private static boolean isRead(MethodParameter parameter) {
		Class<?> type = BoundArgument.content(parameter).getNestedParameterType();
		return type != Void.class && !(type == Object.class && BoundArgument.isEntity(parameter));
	}

}
