package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The content has a format that is not supported: 415 {@code UNSUPPORTED_MEDIA_TYPE}.
 *
 * @since 0.1.0
 */
public class UnsupportedMediaTypeException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public UnsupportedMediaTypeException() {
		super(StandardErrorCode.UNSUPPORTED_MEDIA_TYPE);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public UnsupportedMediaTypeException(String text) {
		this();
		withMessage(text);
	}

}
