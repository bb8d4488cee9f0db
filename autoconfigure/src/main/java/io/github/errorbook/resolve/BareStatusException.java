package io.github.errorbook.resolve;

/**
 * Stands for an error of which only the HTTP status is known, because somebody set the
 * status and sent no body. It has no stack trace.
 *
 * @since 0.1.0
 */
public final class BareStatusException extends RuntimeException {

	private final int status;

	private final boolean clientAbsent;

	/**
	 * Create an exception.
	 * @param status the HTTP status; one that is not an error counts as 500
	 */
	public BareStatusException(int status) {
		this(status, false);
	}

	private BareStatusException(int status, boolean clientAbsent) {
		super("HTTP status " + status, null, false, false);
		this.status = (status >= 400 && status <= 599) ? status : 500;
		this.clientAbsent = clientAbsent;
	}

	/**
	 * Create an exception for a client that went away in the middle of its request, which
	 * is not an error that anybody needs to learn of.
	 * @param status the HTTP status, should the client still read
	 * @return the exception
	 */
	public static BareStatusException ofAbsentClient(int status) {
		return new BareStatusException(status, true);
	}

	/**
	 * Return whether the client went away.
	 * @return {@code true} if nobody needs to learn of the error
	 */
	public boolean isClientAbsent() {
		return this.clientAbsent;
	}

	/**
	 * Return the status.
	 * @return the HTTP status, 400 to 599
	 */
	public int getStatus() {
		return this.status;
	}

}
