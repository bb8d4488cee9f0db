package io.github.errorbook.source.validation;

import org.springframework.validation.method.MethodValidationException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FieldNames;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * Arguments of a service's method that are not valid. A return value that is not is a
 * fault of the service.
 */
final class MethodValidationMapper implements FrameworkErrorMapper<MethodValidationException> {

	private final ErrorReader errors;

	private final FieldNames names;

	MethodValidationMapper(ErrorReader errors, FieldNames names) {
		this.errors = errors;
		this.names = names;
	}

	@Override
	public ErrorMapping map(MethodValidationException thrown) {
		if (thrown.isForReturnValue()) {
			return ErrorMapping.code(StandardErrorCode.INTERNAL_SERVER_ERROR);
		}
		ArgumentViolations violations = new ArgumentViolations(this.errors, this.names, this.names);
		thrown.getParameterValidationResults().forEach(violations::other);
		violations.addCrossParameter(thrown.getCrossParameterValidationResults());
		return ErrorMapping.code(StandardErrorCode.VALIDATION_FAILED).withViolations(violations.all());
	}

}
