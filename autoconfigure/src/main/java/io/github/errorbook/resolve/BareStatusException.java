package io.github.errorbook.resolve;

/**
 * Stands for an error of which only the HTTP status is known, because somebody set the
 * status and sent no body. It has no stack trace.
 *
 * @since 0.1.0
 */
public final class BareStatusException extends RuntimeException {

	private final int status;

	/**
	 * Create an exception.
	 * @param status the HTTP status; one that is no error counts as 500
	 */
	public BareStatusException(int status) {
		super("HTTP status " + status, null, false, false);
		this.status = (status >= 400 && status <= 599) ? status : 500;
	}

	/**
	 * Return the status.
	 * @return the HTTP status, 400 to 599
	 */
	public int getStatus() {
		return this.status;
	}

}
