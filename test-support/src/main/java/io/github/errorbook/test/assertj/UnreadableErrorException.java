package io.github.errorbook.test.assertj;

/**
 * A body is not an error, or none in the expected shape.
 */
final class UnreadableErrorException extends RuntimeException {

	UnreadableErrorException(String message) {
		super(message);
	}

}
