package io.github.errorbook.source.validation;

import org.springframework.validation.BindException;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FieldNames;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * An object that the application bound or validated itself.
 */
final class BindMapper implements FrameworkErrorMapper<BindException> {

	private final BindingErrors errors;

	BindMapper(BindingErrors errors) {
		this.errors = errors;
	}

	@Override
	public ErrorMapping map(BindException thrown) {
		return this.errors.map(thrown.getBindingResult(), null, FieldNames.JAVA, null);
	}

}
