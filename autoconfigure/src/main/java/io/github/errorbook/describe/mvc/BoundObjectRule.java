package io.github.errorbook.describe.mvc;

import java.util.Set;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.BoundArgument;

/**
 * An object of parameters or form fields. Any of its properties can be of the wrong type,
 * which is not an error where the handler method asks for the binding result.
 */
final class BoundObjectRule implements ArgumentRule {

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		boolean canFail = !BoundArgument.isFollowedByErrors(parameter)
				&& Conversions.canFailInside(ResolvableType.forMethodParameter(parameter));
		return canFail ? INVALID : Set.of();
	}

}
