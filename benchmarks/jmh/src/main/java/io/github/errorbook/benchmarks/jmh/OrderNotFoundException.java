package io.github.errorbook.benchmarks.jmh;

/**
 * What an application without Errorbook throws.
 */
@SuppressWarnings("serial")
final class OrderNotFoundException extends RuntimeException {

	OrderNotFoundException(boolean stackTrace) {
		super(ErrorBody.NOT_FOUND_MESSAGE, null, true, stackTrace);
	}

}
