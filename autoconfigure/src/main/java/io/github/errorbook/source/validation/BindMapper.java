package io.github.errorbook.source.validation;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MethodArgumentNotValidException;

import io.github.errorbook.input.FieldNames;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * An object that the application bound or validated itself.
 */
final class BindMapper implements FrameworkErrorMapper<BindException> {

	private final BindingErrors errors;

	BindMapper(BindingErrors errors) {
		this.errors = errors;
	}

	/*
	 * What a handler's argument lacks is the business of the mapper that knows the
	 * argument.
	 */
	@Override
	public @Nullable ErrorMapping map(BindException thrown) {
		if (thrown instanceof MethodArgumentNotValidException) {
			return null;
		}
		return this.errors.map(thrown.getBindingResult(), null, FieldNames.JAVA, null);
	}

	@Override
	public @Nullable ErrorMapping mapUnread(BindException thrown) {
		return (thrown instanceof MethodArgumentNotValidException) ? null
				: BindingErrors.withoutDetails(thrown.getBindingResult());
	}

}
