package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The request must be conditional: 428 {@code PRECONDITION_REQUIRED}.
 *
 * @since 0.1.0
 */
public class PreconditionRequiredException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public PreconditionRequiredException() {
		super(StandardErrorCode.PRECONDITION_REQUIRED);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public PreconditionRequiredException(String text) {
		this();
		withMessage(text);
	}

}
