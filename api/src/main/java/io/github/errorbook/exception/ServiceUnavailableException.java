package io.github.errorbook.exception;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The service is not ready: 503 {@code SERVICE_UNAVAILABLE}. It fills its stack trace.
 *
 * @since 0.1.0
 */
public class ServiceUnavailableException extends ApiException {

	/**
	 * Create an exception.
	 */
	public ServiceUnavailableException() {
		this((Throwable) null);
	}

	/**
	 * Create an exception with a cause.
	 * @param cause what led to it, never shown to clients, or {@code null}
	 */
	public ServiceUnavailableException(@Nullable Throwable cause) {
		super(StandardErrorCode.SERVICE_UNAVAILABLE, cause);
	}

	/**
	 * Create an exception that says when the client can try again.
	 * @param retryAfter the time to wait
	 */
	@SuppressWarnings("this-escape")
	public ServiceUnavailableException(Duration retryAfter) {
		this();
		withRetryAfter(retryAfter);
	}

}
