package io.github.errorbook.exception;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The service cannot do this: 501 {@code NOT_IMPLEMENTED}. It fills its stack trace.
 *
 * @since 0.1.0
 */
public class NotImplementedException extends ApiException {

	/**
	 * Create an exception.
	 */
	public NotImplementedException() {
		this((Throwable) null);
	}

	/**
	 * Create an exception with a cause.
	 * @param cause what led to it, never shown to clients, or {@code null}
	 */
	public NotImplementedException(@Nullable Throwable cause) {
		super(StandardErrorCode.NOT_IMPLEMENTED, cause);
	}

}
