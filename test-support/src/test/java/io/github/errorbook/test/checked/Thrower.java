package io.github.errorbook.test.checked;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrors;
import io.github.errorbook.exception.ApiException;

/**
 * Uses codes in all ways that a class file shows.
 */
public class Thrower {

	long beforeOthers = 4_711_000_000_815L;

	double afterOthers = 47.11;

	Runnable lambda = () -> {
		throw new ApiException("BY_LAMBDA");
	};

	@ApiErrors("BY_DECLARATION")
	void byDeclaration() {
	}

	void byText() {
		throw new ApiException("BY_TEXT");
	}

	/**
	 * An annotated exception.
	 */
	@ApiErrorCode("BY_ANNOTATION")
	public static class Annotated extends RuntimeException {

	}

	/**
	 * No enum of codes.
	 */
	enum Colour {

		RED

	}

}
