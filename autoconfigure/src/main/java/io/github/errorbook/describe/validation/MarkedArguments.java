package io.github.errorbook.describe.validation;

import java.util.Arrays;

import org.springframework.core.MethodParameter;
import org.springframework.validation.annotation.ValidationAnnotationUtils;

import io.github.errorbook.describe.BoundArgument;

/**
 * The arguments that are marked as valid, and validated by whoever makes them.
 *
 * @param withEntities whether a whole request is among them, as in Spring WebFlux
 */
record MarkedArguments(boolean withEntities) {

	/**
	 * Return whether an argument is validated, and an error if it is not valid.
	 * @param parameter the parameter of the handler method
	 * @return {@code true} if the handler is not called then
	 */
	boolean include(MethodParameter parameter) {
		return isMarked(parameter) && !BoundArgument.isFollowedByErrors(parameter)
				&& (this.withEntities || !BoundArgument.isEntity(parameter));
	}

	private static boolean isMarked(MethodParameter parameter) {
		return Arrays.stream(parameter.getParameterAnnotations())
			.anyMatch((annotation) -> ValidationAnnotationUtils.determineValidationHints(annotation) != null);
	}

}
