package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The resource was removed for good: 410 {@code GONE}.
 *
 * @since 0.1.0
 */
public class GoneException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public GoneException() {
		super(StandardErrorCode.GONE);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public GoneException(String text) {
		this();
		withMessage(text);
	}

}
