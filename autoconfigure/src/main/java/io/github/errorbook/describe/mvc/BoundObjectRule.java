package io.github.errorbook.describe.mvc;

import java.util.Set;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.validation.Errors;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * An object of parameters or form fields. Any of its properties can be of the wrong type,
 * which is no error where the handler method asks for the binding result.
 */
final class BoundObjectRule implements ArgumentRule {

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		boolean canFail = !isFollowedByErrors(parameter)
				&& Conversions.canFailInside(ResolvableType.forMethodParameter(parameter));
		return canFail ? INVALID : Set.of();
	}

	private static boolean isFollowedByErrors(MethodParameter parameter) {
		int next = parameter.getParameterIndex() + 1;
		Class<?>[] types = parameter.getExecutable().getParameterTypes();
		return next < types.length && Errors.class.isAssignableFrom(types[next]);
	}

}
