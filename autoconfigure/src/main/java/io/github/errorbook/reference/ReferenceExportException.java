package io.github.errorbook.reference;

/**
 * Thrown when the reference cannot be written.
 *
 * @since 0.1.0
 */
public class ReferenceExportException extends RuntimeException {

	/**
	 * Create an exception.
	 * @param message what is wrong, for the one who exports
	 * @param cause what the file system said
	 */
	public ReferenceExportException(String message, Throwable cause) {
		super(message, cause);
	}

}
