package io.github.errorbook.describe.webflux;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.ModelAttributeMethodArgumentResolver;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;

/**
 * The form that an object is bound to, where it is the body of the request. It can have
 * parts, and so be malformed or too large, whatever the object is made of.
 *
 * @param resolvers know what is bound
 */
record PostedFormErrors(ArgumentResolvers resolvers) implements ErrorReason {

	private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "*");

	private static final List<String> CODES = List.of(StandardErrorCode.INVALID_REQUEST.name(),
			StandardErrorCode.PAYLOAD_TOO_LARGE.name());

	@Override
	public Collection<String> codes(ApiOperation operation) {
		HandlerMethod handler = operation.handler();
		boolean posted = handler != null && METHODS.contains(operation.method())
				&& Arrays.stream(handler.getMethodParameters()).anyMatch(this::isBound);
		return posted ? CODES : List.of();
	}

	private boolean isBound(MethodParameter parameter) {
		return this.resolvers.of(parameter) instanceof ModelAttributeMethodArgumentResolver;
	}

}
