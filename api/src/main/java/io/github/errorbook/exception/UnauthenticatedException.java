package io.github.errorbook.exception;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The caller sent no valid credentials: 401 {@code UNAUTHENTICATED}.
 *
 * @since 0.1.0
 */
public class UnauthenticatedException extends ApiException {

	/**
	 * Create an exception with the catalog's text.
	 */
	public UnauthenticatedException() {
		super(StandardErrorCode.UNAUTHENTICATED);
	}

	/**
	 * Create an exception.
	 * @param challenge the value of the {@code WWW-Authenticate} header, as RFC 9110
	 * section 11.6.1 has it
	 */
	@SuppressWarnings("this-escape")
	public UnauthenticatedException(String challenge) {
		this();
		withHeader("WWW-Authenticate", challenge);
	}

}
