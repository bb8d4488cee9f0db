package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The resource is locked: 423 {@code RESOURCE_LOCKED}.
 *
 * @since 0.1.0
 */
public class ResourceLockedException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public ResourceLockedException() {
		super(StandardErrorCode.RESOURCE_LOCKED);
	}

	/**
	 * Create an exception with a text of its own.
	 * @param text the text for the client, in place of the catalog's
	 */
	@SuppressWarnings("this-escape")
	public ResourceLockedException(String text) {
		this();
		withMessage(text);
	}

}
