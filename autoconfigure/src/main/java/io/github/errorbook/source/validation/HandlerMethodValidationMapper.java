package io.github.errorbook.source.validation;

import org.springframework.web.method.annotation.HandlerMethodValidationException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * Arguments of a controller's method that are not valid. A return value that is not is a
 * fault of the service, of which the client learns no more.
 */
final class HandlerMethodValidationMapper implements FrameworkErrorMapper<HandlerMethodValidationException> {

	private final ErrorReader errors;

	private final FieldNames bodyNames;

	private final FieldNames bindNames = new BindNames();

	HandlerMethodValidationMapper(ErrorReader errors, FieldNames bodyNames) {
		this.errors = errors;
		this.bodyNames = bodyNames;
	}

	@Override
	public ErrorMapping map(HandlerMethodValidationException thrown) {
		ErrorMapping mapping = mapUnread(thrown);
		if (thrown.isForReturnValue()) {
			return mapping;
		}
		ArgumentViolations violations = visit(thrown);
		violations.addCrossParameter(thrown.getCrossParameterValidationResults());
		return mapping.withViolations(violations.all());
	}

	@Override
	public ErrorMapping mapUnread(HandlerMethodValidationException thrown) {
		return ErrorMapping.code(thrown.isForReturnValue() ? StandardErrorCode.INTERNAL_SERVER_ERROR
				: StandardErrorCode.VALIDATION_FAILED);
	}

	/*
	 * Spring's visitor refuses a part or an object of parameters that has constraints of
	 * its own.
	 */
	private ArgumentViolations visit(HandlerMethodValidationException thrown) {
		ArgumentViolations violations = new ArgumentViolations(this.errors, this.bodyNames, this.bindNames);
		try {
			thrown.visitResults(violations);
			return violations;
		}
		catch (IllegalStateException ex) {
			ArgumentViolations all = new ArgumentViolations(this.errors, this.bodyNames, this.bindNames);
			thrown.getParameterValidationResults().forEach(all::other);
			return all;
		}
	}

}
