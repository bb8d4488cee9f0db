package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The caller may not do this: 403 {@code PERMISSION_DENIED}.
 *
 * @since 0.1.0
 */
public class PermissionDeniedException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public PermissionDeniedException() {
		super(StandardErrorCode.PERMISSION_DENIED);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public PermissionDeniedException(String text) {
		this();
		withMessage(text);
	}

}
