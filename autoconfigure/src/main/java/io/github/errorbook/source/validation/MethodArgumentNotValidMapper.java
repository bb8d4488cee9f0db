package io.github.errorbook.source.validation;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;

import io.github.errorbook.input.FieldNames;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * The body, a part, or an object of parameters or form fields that is not valid.
 */
final class MethodArgumentNotValidMapper implements FrameworkErrorMapper<MethodArgumentNotValidException> {

	private final BindingErrors errors;

	private final FieldNames bodyNames;

	private final FieldNames bindNames = new BindNames();

	MethodArgumentNotValidMapper(BindingErrors errors, FieldNames bodyNames) {
		this.errors = errors;
		this.bodyNames = bodyNames;
	}

	@Override
	public ErrorMapping map(MethodArgumentNotValidException thrown) {
		MethodParameter parameter = thrown.getParameter();
		InputLocation in = parameter.hasParameterAnnotation(RequestBody.class) ? InputLocation.BODY
				: parameter.hasParameterAnnotation(RequestPart.class) ? InputLocation.PART : InputLocation.QUERY;
		return this.errors.map(thrown.getBindingResult(), parameter.nestedIfOptional().getNestedParameterType(),
				(in != InputLocation.QUERY) ? this.bodyNames : this.bindNames, in);
	}

	@Override
	public ErrorMapping mapUnread(MethodArgumentNotValidException thrown) {
		return BindingErrors.withoutDetails(thrown.getBindingResult());
	}

}
