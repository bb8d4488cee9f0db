package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The request does not fit the state of the resource: 409 {@code CONFLICT}.
 *
 * @since 0.1.0
 */
public class ConflictException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public ConflictException() {
		super(StandardErrorCode.CONFLICT);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public ConflictException(String text) {
		this();
		withMessage(text);
	}

}
