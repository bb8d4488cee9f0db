package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The content is too large: 413 {@code PAYLOAD_TOO_LARGE}.
 *
 * @since 0.1.0
 */
public class PayloadTooLargeException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public PayloadTooLargeException() {
		super(StandardErrorCode.PAYLOAD_TOO_LARGE);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public PayloadTooLargeException(String text) {
		this();
		withMessage(text);
	}

}
