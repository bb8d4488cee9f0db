package io.github.errorbook.exception;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;

/**
 * Fields of the request break rules that only the application can check: 422
 * {@code VALIDATION_FAILED}, in the form in which Bean Validation's failures are
 * answered.
 *
 * @since 0.1.0
 */
public class InvalidFieldsException extends ApiException {

	private final transient List<Violation> violations = new ArrayList<>();

	/**
	 * Create an exception without any field yet.
	 */
	public InvalidFieldsException() {
		super(StandardErrorCode.VALIDATION_FAILED);
	}

	/**
	 * Add a field.
	 * @param field the path of the field as the client wrote it; empty for the whole
	 * input
	 * @param message what is wrong, for people
	 * @return this exception
	 */
	public InvalidFieldsException field(String field, String message) {
		return field(field, message, null);
	}

	/**
	 * Add a field.
	 * @param field the path of the field as the client wrote it; empty for the whole
	 * input
	 * @param message what is wrong, for people
	 * @param code the violation's own code, or {@code null} for none
	 * @return this exception
	 */
	public InvalidFieldsException field(String field, String message, @Nullable String code) {
		this.violations.add(Violation.of(field, message).withCode(code));
		return this;
	}

	/**
	 * Return the violations, or the named values where there are none.
	 * @return the details
	 */
	@Override
	public ErrorDetails getDetails() {
		return this.violations.isEmpty() ? super.getDetails() : ErrorDetails.of(this.violations);
	}

}
