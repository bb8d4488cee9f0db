package io.github.errorbook.source.validation;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.support.WebExchangeBindException;

import io.github.errorbook.input.FieldNames;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * The body, a part, or an object of parameters or form fields of a request to WebFlux
 * that is not valid. Of a body that comes in one by one, the type is that of an element.
 */
final class WebExchangeBindMapper implements FrameworkErrorMapper<WebExchangeBindException> {

	private final BindingErrors errors;

	private final FieldNames bodyNames;

	private final FieldNames bindNames = new BindNames();

	WebExchangeBindMapper(BindingErrors errors, FieldNames bodyNames) {
		this.errors = errors;
		this.bodyNames = bodyNames;
	}

	@Override
	public ErrorMapping map(WebExchangeBindException thrown) {
		InputLocation in = location(thrown.getMethodParameter());
		Object target = thrown.getTarget();
		return this.errors.map(thrown.getBindingResult(), (target != null) ? target.getClass() : null,
				(in != InputLocation.QUERY) ? this.bodyNames : this.bindNames, in);
	}

	@Override
	public ErrorMapping mapUnread(WebExchangeBindException thrown) {
		return BindingErrors.withoutDetails(thrown.getBindingResult());
	}

	private static InputLocation location(@Nullable MethodParameter parameter) {
		if (parameter == null || parameter.hasParameterAnnotation(RequestBody.class)) {
			return InputLocation.BODY;
		}
		return parameter.hasParameterAnnotation(RequestPart.class) ? InputLocation.PART : InputLocation.QUERY;
	}

}
