package io.github.errorbook.source.validation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.FieldPath;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ErrorMapping;

/**
 * Maps all that went wrong when an object was bound and validated: with any value of the
 * wrong type it is an invalid request, else a failed validation.
 */
final class BindingErrors {

	private final ErrorReader errors;

	BindingErrors(ErrorReader errors) {
		this.errors = errors;
	}

	ErrorMapping map(BindingResult result, @Nullable Class<?> type, FieldNames names, @Nullable InputLocation in) {
		List<Violation> violations = new ArrayList<>();
		boolean mistyped = false;
		for (ObjectError error : result.getAllErrors()) {
			String field = FieldPath.translate(field(error, result, type), type, result.getTarget(), names);
			violations.add(RefusedNull.is(error, result) ? this.errors.missing(field, in)
					: this.errors.read(error, field, in));
			mistyped = mistyped || isBindingFailure(error, result);
		}
		return withoutDetails(mistyped).withViolations(violations);
	}

	static ErrorMapping withoutDetails(BindingResult result) {
		return withoutDetails(result.getAllErrors().stream().anyMatch((error) -> isBindingFailure(error, result)));
	}

	private static ErrorMapping withoutDetails(boolean mistyped) {
		return ErrorMapping.code(mistyped ? StandardErrorCode.INVALID_REQUEST : StandardErrorCode.VALIDATION_FAILED);
	}

	private static boolean isBindingFailure(ObjectError error, BindingResult result) {
		return (error instanceof FieldError fieldError) ? fieldError.isBindingFailure() : RefusedNull.is(error, result);
	}

	private static String field(ObjectError error, BindingResult result, @Nullable Class<?> type) {
		if (error instanceof FieldError fieldError) {
			return withoutKey(fieldError.getField());
		}
		return RefusedNull.is(error, result) ? RefusedNull.field(error, type) : "";
	}

	/*
	 * Of a key of a map that cannot be converted, Spring does not know the name.
	 */
	private static String withoutKey(String path) {
		return path.equals("null") ? "" : path.endsWith(".null") ? path.substring(0, path.lastIndexOf('.')) : path;
	}

}
