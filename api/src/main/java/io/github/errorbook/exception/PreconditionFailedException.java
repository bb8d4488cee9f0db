package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * A precondition of the request does not hold: 412 {@code PRECONDITION_FAILED}.
 *
 * @since 0.1.0
 */
public class PreconditionFailedException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public PreconditionFailedException() {
		super(StandardErrorCode.PRECONDITION_FAILED);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public PreconditionFailedException(String text) {
		this();
		withMessage(text);
	}

}
