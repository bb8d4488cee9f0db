package io.github.errorbook.benchmarks.jmh;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.validation.BindingResult;

/**
 * The envelope as an application would write it by hand.
 *
 * @param error what is inside
 */
record ErrorBody(Content error) {

	static final String NOT_FOUND_CODE = "ORDER_NOT_FOUND";

	static final String NOT_FOUND_MESSAGE = "There is no order with this number.";

	static final String INTERNAL_MESSAGE = "Something went wrong.";

	static ErrorBody notFound() {
		return new ErrorBody(new Content(NOT_FOUND_CODE, NOT_FOUND_MESSAGE, null));
	}

	static ErrorBody internal() {
		return new ErrorBody(new Content("INTERNAL_SERVER_ERROR", INTERNAL_MESSAGE, null));
	}

	static ErrorBody invalid(BindingResult result) {
		List<Detail> details = result.getFieldErrors()
			.stream()
			.map((error) -> new Detail(error.getField(), error.getDefaultMessage()))
			.toList();
		return new ErrorBody(new Content("VALIDATION_FAILED", "The request has invalid fields.", details));
	}

	record Content(String code, String message, @JsonInclude(JsonInclude.Include.NON_NULL) List<Detail> details) {

	}

	record Detail(String field, String message) {

	}

}
