package io.github.errorbook.source.validation;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * What an interpolator may know when it makes the message of a violation once more.
 *
 * @param descriptor the constraint
 * @param value the value
 */
record ViolationContext(ConstraintDescriptor<?> descriptor,
		@Nullable Object value) implements MessageInterpolator.Context {

	@Override
	public ConstraintDescriptor<?> getConstraintDescriptor() {
		return this.descriptor;
	}

	@Override
	public @Nullable Object getValidatedValue() {
		return this.value;
	}

	@Override
	public <T> T unwrap(Class<T> type) {
		throw new ValidationException("Not a " + type.getName());
	}

}
