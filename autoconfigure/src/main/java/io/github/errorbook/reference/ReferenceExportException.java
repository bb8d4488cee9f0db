package io.github.errorbook.reference;

/**
 * Thrown when the reference cannot be written.
 */
class ReferenceExportException extends RuntimeException {

	/**
	 * Create an exception.
	 * @param message what is wrong, for the one who exports
	 * @param cause what the file system said
	 */
	ReferenceExportException(String message, Throwable cause) {
		super(message, cause);
	}

}
