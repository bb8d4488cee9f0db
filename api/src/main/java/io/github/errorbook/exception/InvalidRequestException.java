package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The request cannot be understood: 400 {@code INVALID_REQUEST}.
 *
 * @since 0.1.0
 */
public class InvalidRequestException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public InvalidRequestException() {
		super(StandardErrorCode.INVALID_REQUEST);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public InvalidRequestException(String text) {
		this();
		withMessage(text);
	}

}
