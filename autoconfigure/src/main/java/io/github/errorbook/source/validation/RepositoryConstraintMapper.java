package io.github.errorbook.source.validation;

import org.springframework.data.rest.core.RepositoryConstraintViolationException;
import org.springframework.validation.BindingResult;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * An entity that a validator of Spring Data REST refuses.
 */
final class RepositoryConstraintMapper implements FrameworkErrorMapper<RepositoryConstraintViolationException> {

	private final BindingErrors errors;

	private final FieldNames names;

	RepositoryConstraintMapper(BindingErrors errors, FieldNames names) {
		this.errors = errors;
		this.names = names;
	}

	@Override
	public ErrorMapping map(RepositoryConstraintViolationException thrown) {
		if (thrown.getErrors() instanceof BindingResult result) {
			Object entity = result.getTarget();
			return this.errors.map(result, (entity != null) ? entity.getClass() : null, this.names, InputLocation.BODY);
		}
		return ErrorMapping.code(StandardErrorCode.VALIDATION_FAILED);
	}

}
