package io.github.errorbook.benchmarks.business;

import java.util.List;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * The body of a refused input, of the shape that Errorbook has by default.
 */
public record InvalidBody(Content error) {

	public static InvalidBody of(BindingResult result) {
		return new InvalidBody(new Content("VALIDATION_FAILED", "The request has invalid fields.",
				result.getFieldErrors().stream().map(InvalidBody::violation).toList()));
	}

	private static Violation violation(FieldError error) {
		return new Violation(error.getField(), error.getDefaultMessage());
	}

	public record Content(String code, String message, List<Violation> details) {
	}

	public record Violation(String field, String message) {
	}

}
