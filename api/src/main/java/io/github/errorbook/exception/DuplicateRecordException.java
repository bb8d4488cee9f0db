package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * Such a record exists already: 409 {@code DUPLICATE_RECORD}.
 *
 * @since 0.1.0
 */
public class DuplicateRecordException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public DuplicateRecordException() {
		super(StandardErrorCode.DUPLICATE_RECORD);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public DuplicateRecordException(String text) {
		this();
		withMessage(text);
	}

}
