package io.github.errorbook.exception;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * Another service failed: 502 {@code BAD_GATEWAY}. It fills its stack trace.
 *
 * @since 0.1.0
 */
public class BadGatewayException extends ApiException {

	/**
	 * Create an exception.
	 */
	public BadGatewayException() {
		this((Throwable) null);
	}

	/**
	 * Create an exception with a cause.
	 * @param cause what led to it, never shown to clients, or {@code null}
	 */
	public BadGatewayException(@Nullable Throwable cause) {
		super(StandardErrorCode.BAD_GATEWAY, cause);
	}

}
