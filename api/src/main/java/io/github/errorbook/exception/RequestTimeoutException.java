package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The request did not arrive in time: 408 {@code REQUEST_TIMEOUT}.
 *
 * @since 0.1.0
 */
public class RequestTimeoutException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public RequestTimeoutException() {
		super(StandardErrorCode.REQUEST_TIMEOUT);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public RequestTimeoutException(String text) {
		this();
		withMessage(text);
	}

}
