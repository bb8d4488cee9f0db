package io.github.errorbook.exception;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * Another service took too long: 504 {@code GATEWAY_TIMEOUT}. It fills its stack trace.
 *
 * @since 0.1.0
 */
public class GatewayTimeoutException extends ApiException {

	/**
	 * Create an exception.
	 */
	public GatewayTimeoutException() {
		this((Throwable) null);
	}

	/**
	 * Create an exception with a cause.
	 * @param cause what led to it, never shown to clients, or {@code null}
	 */
	public GatewayTimeoutException(@Nullable Throwable cause) {
		super(StandardErrorCode.GATEWAY_TIMEOUT, cause);
	}

}
