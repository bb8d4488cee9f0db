package io.github.errorbook.source.validation;

import org.springframework.core.MethodParameter;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.validation.method.ParameterValidationResult;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * Arguments that a proxy around a service or a controller finds not valid. A return value
 * that is not is a fault of the service.
 */
final class MethodValidationMapper implements FrameworkErrorMapper<MethodValidationException> {

	private final ErrorReader errors;

	private final FieldNames names;

	private final FieldNames bindNames = new BindNames();

	MethodValidationMapper(ErrorReader errors, FieldNames names) {
		this.errors = errors;
		this.names = names;
	}

	@Override
	public ErrorMapping map(MethodValidationException thrown) {
		ErrorMapping mapping = mapUnread(thrown);
		if (thrown.isForReturnValue()) {
			return mapping;
		}
		ArgumentViolations violations = new ArgumentViolations(this.errors, this.names, this.bindNames);
		for (ParameterValidationResult result : thrown.getParameterValidationResults()) {
			violations.add(place(thrown, result.getMethodParameter()), result);
		}
		violations.addCrossParameter(thrown.getCrossParameterValidationResults());
		return mapping.withViolations(violations.all());
	}

	@Override
	public ErrorMapping mapUnread(MethodValidationException thrown) {
		return ErrorMapping.code(thrown.isForReturnValue() ? StandardErrorCode.INTERNAL_SERVER_ERROR
				: StandardErrorCode.VALIDATION_FAILED);
	}

	private static ParameterPlace place(MethodValidationException thrown, MethodParameter parameter) {
		ParameterPlace place = ControllerParameters.place(thrown.getTarget(), thrown.getMethod(),
				parameter.getParameterIndex());
		return (place != null) ? place : new ParameterPlace(ParameterPlace.name("", parameter), null);
	}

}
