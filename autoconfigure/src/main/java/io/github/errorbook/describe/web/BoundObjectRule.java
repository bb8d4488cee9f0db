package io.github.errorbook.describe.web;

import java.util.Set;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.BoundArgument;

/**
 * An object of parameters or form fields. Any of its properties can be of the wrong type,
 * which is not an error where the handler method asks for the binding result and is told.
 */
final class BoundObjectRule implements ArgumentRule {

	private final boolean constructedFirst;

	/**
	 * Create a rule.
	 * @param constructedFirst whether what cannot be constructed is an error, though the
	 * handler method asks for the binding result
	 */
	BoundObjectRule(boolean constructedFirst) {
		this.constructedFirst = constructedFirst;
	}

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		return canFail(parameter, ResolvableType.forMethodParameter(BoundArgument.content(parameter))) ? INVALID
				: Set.of();
	}

	private boolean canFail(MethodParameter parameter, ResolvableType type) {
		if (BoundArgument.isFollowedByErrors(parameter)) {
			return this.constructedFirst && Conversions.canFailInConstructor(type);
		}
		return Conversions.canFailInside(type);
	}

}
