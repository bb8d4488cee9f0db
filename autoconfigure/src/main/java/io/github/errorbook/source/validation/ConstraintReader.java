package io.github.errorbook.source.validation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * Finds the constraint behind an error of Spring's. Keeps Bean Validation out of the
 * classes that must work without it.
 */
interface ConstraintReader {

	/**
	 * Knows no constraint.
	 */
	ConstraintReader NONE = new ConstraintReader() {

		@Override
		public @Nullable Constraint read(ObjectError error) {
			return null;
		}

		@Override
		public @Nullable Constraint read(MessageSourceResolvable error, ParameterValidationResult result) {
			return null;
		}

	};

	/**
	 * Find the constraint behind an error of an object or field.
	 * @param error the error
	 * @return the constraint, or {@code null} if there is none
	 */
	@Nullable Constraint read(ObjectError error);

	/**
	 * Find the constraint behind an error of a method's parameter.
	 * @param error the error
	 * @param result the result that holds the error
	 * @return the constraint, or {@code null} if there is none
	 */
	@Nullable Constraint read(MessageSourceResolvable error, ParameterValidationResult result);

}
