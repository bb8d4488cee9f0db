package io.github.errorbook.exception;

import java.time.Duration;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The caller sent too many requests: 429 {@code RATE_LIMIT_EXCEEDED}.
 *
 * @since 0.1.0
 */
public class RateLimitExceededException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public RateLimitExceededException() {
		super(StandardErrorCode.RATE_LIMIT_EXCEEDED);
	}

	/**
	 * Create an exception.
	 * @param retryAfter the time to wait before another attempt
	 */
	@SuppressWarnings("this-escape")
	public RateLimitExceededException(Duration retryAfter) {
		this();
		withRetryAfter(retryAfter);
	}

}
