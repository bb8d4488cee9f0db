package io.github.errorbook.test.assertj;

import java.util.Objects;

import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ResolvedError;

/**
 * Assertions on an exception that has a code of its own: an
 * {@link io.github.errorbook.exception.ApiException ApiException}, or one with
 * {@link io.github.errorbook.exception.ApiErrorCode @ApiErrorCode}. What the catalog maps
 * is for tests of the service as a whole.
 *
 * @since 0.1.0
 */
public final class ThrownErrorAssert extends AbstractThrowableAssert<ThrownErrorAssert, Throwable> {

	ThrownErrorAssert(Throwable actual) {
		super(actual, ThrownErrorAssert.class);
	}

	/**
	 * Verify the code.
	 * @param code the expected code
	 * @return this assertion
	 */
	public ThrownErrorAssert hasErrorCode(ErrorCode code) {
		return hasErrorCode(code.code());
	}

	/**
	 * Verify the code.
	 * @param code the expected code
	 * @return this assertion
	 */
	public ThrownErrorAssert hasErrorCode(String code) {
		String actual = resolve().code();
		return actual.equals(code) ? this : fail("Expected code%n  \"%s\"%nbut it is%n  \"%s\"", code, actual);
	}

	/**
	 * Verify a detail.
	 * @param name the name
	 * @param value the expected value, as it was given to the exception
	 * @return this assertion
	 */
	public ThrownErrorAssert hasDetail(String name, @Nullable Object value) {
		ErrorDetails details = resolve().details();
		return (details.values().containsKey(name) && Objects.equals(details.values().get(name), value)) ? this
				: fail("Expected the detail%n  \"%s\": %s%nbut there is%n  %s", name, value, details.values());
	}

	/**
	 * Verify that there are no details, neither values nor violations.
	 * @return this assertion
	 */
	public ThrownErrorAssert hasNoDetails() {
		ErrorDetails details = resolve().details();
		return details.isEmpty() ? this : fail("Expected no details%nbut there is%n  %s", details);
	}

	/**
	 * Verify that a field is invalid.
	 * @param field the path of the field
	 * @param message the expected text
	 * @return this assertion
	 */
	public ThrownErrorAssert hasFieldError(String field, String message) {
		ErrorDetails details = resolve().details();
		return details.violations().stream().anyMatch((violation) -> is(violation, field, message)) ? this : fail(
				"Expected the field error%n  \"%s\": \"%s\"%nbut there is%n  %s", field, message, details.violations());
	}

	private static boolean is(Violation violation, String field, String message) {
		return violation.field().equals(field) && violation.message().equals(message);
	}

	private ResolvedError resolve() {
		isNotNull();
		ResolvedError error = ThrownErrors.resolve(this.actual);
		if (error == null) {
			throw failure("%nExpected an exception with a code of its own%nbut there is%n  %s", this.actual);
		}
		return error;
	}

	private ThrownErrorAssert fail(String message, @Nullable Object... arguments) {
		AssertionError error = failure("%n" + message, arguments);
		error.addSuppressed(this.actual);
		throw error;
	}

}
