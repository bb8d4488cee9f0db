package io.github.errorbook.exception;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The service is at fault: 500 {@code INTERNAL_SERVER_ERROR}. It fills its stack trace.
 *
 * @since 0.1.0
 */
public class InternalServerErrorException extends ApiException {

	/**
	 * Create an exception.
	 */
	public InternalServerErrorException() {
		this((Throwable) null);
	}

	/**
	 * Create an exception with a cause.
	 * @param cause what led to it, never shown to clients, or {@code null}
	 */
	public InternalServerErrorException(@Nullable Throwable cause) {
		super(StandardErrorCode.INTERNAL_SERVER_ERROR, cause);
	}

}
