package io.github.errorbook.resolve;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.exception.ApiException;

/**
 * {@link ApiException}: it says everything itself.
 */
final class ApiExceptionMapper implements ErrorMapper<ApiException> {

	@Override
	public @Nullable ErrorMapping map(ApiException thrown) {
		return ErrorMapping.code(thrown.getCode())
			.withMessage(thrown.getText())
			.withDetails(thrown.getDetails())
			.withHeaders(thrown.getHeaders())
			.withRetryAfter(thrown.getRetryAfter());
	}

	/**
	 * Return the code of a ready subclass, which its own subclasses keep. What code
	 * another subclass carries shows only when it is thrown.
	 */
	@Override
	public @Nullable ErrorMapping mapType(Class<?> thrownType) {
		return ReadyExceptions.mapType(thrownType);
	}

}
