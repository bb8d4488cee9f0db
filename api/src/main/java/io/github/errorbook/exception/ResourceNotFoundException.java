package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * There is no such resource: 404 {@code RESOURCE_NOT_FOUND}.
 *
 * @since 0.1.0
 */
public class ResourceNotFoundException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public ResourceNotFoundException() {
		super(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	/**
	 * Create an exception.
	 * @param resource what was looked for, as clients call it; the detail
	 * {@code resource}
	 * @param id its identifier; the detail {@code id}
	 */
	@SuppressWarnings("this-escape")
	public ResourceNotFoundException(String resource, Object id) {
		this();
		with("resource", resource).with("id", id);
	}

}
