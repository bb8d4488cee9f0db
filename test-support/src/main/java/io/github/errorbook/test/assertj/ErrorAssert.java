package io.github.errorbook.test.assertj;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.render.EnvelopeLayout;

/**
 * Assertions on an error that a service answered. Every failure prints the exchange, with
 * credentials masked.
 * <p>
 * The shape of the body is that of the service if it runs in this JVM, at the port of the
 * request or in the context of MockMvc. Else it is found out from the body: the default
 * names, with or without the wrapper {@code error}, or the shape of any service in this
 * JVM. Problem details are recognised by their media type. {@link #usingLayout} has the
 * last word.
 *
 * @since 0.1.0
 */
public final class ErrorAssert extends AbstractAssert<ErrorAssert, Exchange> {

	private @Nullable EnvelopeLayout layout;

	ErrorAssert(Exchange actual) {
		super(actual, ErrorAssert.class);
		ServiceUnderTest service = actual.service();
		this.layout = (service != null) ? service.layout(Objects.requireNonNullElse(actual.address(), "")) : null;
	}

	/**
	 * Say in which shape the body is.
	 * @param layout the shape
	 * @return this assertion
	 */
	public ErrorAssert usingLayout(EnvelopeLayout layout) {
		this.layout = Objects.requireNonNull(layout, "layout");
		return this;
	}

	/**
	 * Verify the HTTP status.
	 * @param status the expected status
	 * @return this assertion
	 */
	public ErrorAssert hasStatus(int status) {
		return requireEqual("status", this.actual.status(), status);
	}

	/**
	 * Verify the code. Where the shape hides the codes, or clients see another value than
	 * the code, it is known of services in this JVM only.
	 * @param code the expected code, by its name or as clients see it
	 * @return this assertion
	 */
	public ErrorAssert hasErrorCode(ErrorCode code) {
		return hasErrorCode(code.code());
	}

	/**
	 * Verify the code. Where the shape hides the codes, or clients see another value than
	 * the code, it is known of services in this JVM only.
	 * @param code the expected code, by its name or as clients see it
	 * @return this assertion
	 */
	public ErrorAssert hasErrorCode(String code) {
		String told = read(ErrorBody::code);
		String named = code.equals(told) ? null : hiddenCode();
		String actual = (named != null) ? named : told;
		if (actual == null) {
			throw fail("The body does not tell the code, and its service does not run in this JVM.");
		}
		return requireEqual("code", actual, code);
	}

	private @Nullable String hiddenCode() {
		String requestId = this.actual.firstHeader("X-Request-Id");
		return (requestId != null) ? ServiceUnderTest.code(requestId) : null;
	}

	/**
	 * Verify the text for people.
	 * @param message the expected text
	 * @return this assertion
	 */
	public ErrorAssert hasMessage(String message) {
		return requireEqual("message", read(ErrorBody::message), message);
	}

	/**
	 * Verify a part of the text for people.
	 * @param part what the text is expected to contain
	 * @return this assertion
	 */
	public ErrorAssert hasMessageContaining(String part) {
		String message = read(ErrorBody::message);
		return require(message != null && message.contains(part), "a message with", quote(part), quote(message));
	}

	/**
	 * Verify that there is a detail.
	 * @param name the name
	 * @return this assertion
	 */
	public ErrorAssert hasDetail(String name) {
		JsonNode details = read(ErrorBody::details);
		return require(details.has(name), "the detail", quote(name), text(details));
	}

	/**
	 * Verify a detail.
	 * @param name the name
	 * @param value the expected value, as it was given to the exception; a number is not
	 * the same as its digits in a text
	 * @return this assertion
	 */
	public ErrorAssert hasDetail(String name, @Nullable Object value) {
		JsonNode details = read(ErrorBody::details);
		JsonNode expected = JsonValues.of(value);
		return require(details.has(name) && JsonValues.areSame(details.path(name), expected), "the detail",
				"\"%s\": %s".formatted(name, expected), text(details));
	}

	/**
	 * Verify that there are no details, neither values nor violations.
	 * @return this assertion
	 */
	public ErrorAssert hasNoDetails() {
		JsonNode details = read(ErrorBody::details);
		List<ErrorBody.FieldError> errors = read(ErrorBody::fieldErrors);
		return require(details.isMissingNode() && errors.isEmpty(), "no details", "",
				details.isMissingNode() ? errors.toString() : text(details));
	}

	/**
	 * Verify that a field is invalid.
	 * @param field the path of the field as the client wrote it
	 * @return this assertion
	 */
	public ErrorAssert hasFieldError(String field) {
		return requireFieldError((error) -> error.field().equals(field), quote(field));
	}

	/**
	 * Verify that a field is invalid.
	 * @param field the path of the field as the client wrote it
	 * @param message the expected text
	 * @return this assertion
	 */
	public ErrorAssert hasFieldError(String field, String message) {
		ErrorBody.FieldError expected = new ErrorBody.FieldError(field, message);
		return requireFieldError(expected::equals, expected.toString());
	}

	private ErrorAssert requireFieldError(Predicate<ErrorBody.FieldError> expectation, String expected) {
		return require(read(ErrorBody::fieldErrors).stream().anyMatch(expectation), "the field error", expected,
				text(read(ErrorBody::details)));
	}

	/**
	 * Verify which fields are invalid.
	 * @param fields the paths of all invalid fields, in any order
	 * @return this assertion
	 */
	public ErrorAssert hasFieldErrorsExactly(String... fields) {
		List<String> expected = Arrays.stream(fields).distinct().sorted().toList();
		List<String> actual = read(ErrorBody::fieldErrors).stream()
			.map(ErrorBody.FieldError::field)
			.distinct()
			.sorted()
			.toList();
		return requireEqual("field errors exactly", actual, expected);
	}

	/**
	 * Verify that there is a response header.
	 * @param name the name in any case
	 * @return this assertion
	 */
	public ErrorAssert hasHeader(String name) {
		return require(!this.actual.header(name).isEmpty(), "the header", name, null);
	}

	/**
	 * Verify a response header.
	 * @param name the name in any case
	 * @param value one of its values
	 * @return this assertion
	 */
	public ErrorAssert hasHeader(String name, String value) {
		List<String> values = this.actual.header(name);
		return require(values.contains(value), "the header", name + ": " + value,
				values.isEmpty() ? null : name + ": " + String.join(", ", values));
	}

	/**
	 * Verify how long the client has to wait.
	 * @param time the expected time, sent in whole seconds, rounded up
	 * @return this assertion
	 */
	public ErrorAssert hasRetryAfter(Duration time) {
		return hasHeader("Retry-After", Long.toString(time.plusNanos(999_999_999).toSeconds()));
	}

	/**
	 * Verify that the response has the id of the request.
	 * @return this assertion
	 */
	public ErrorAssert hasRequestId() {
		return hasHeader("X-Request-Id");
	}

	/**
	 * Verify the id of the request.
	 * @param id the expected id
	 * @return this assertion
	 */
	public ErrorAssert hasRequestId(String id) {
		return hasHeader("X-Request-Id", id);
	}

	private <T> T read(Function<ErrorBody, T> part) {
		try {
			return part.apply(ErrorBody.read(this.actual, this.layout));
		}
		catch (UnreadableErrorException ex) {
			throw fail(Objects.requireNonNull(ex.getMessage()));
		}
	}

	private AssertionError fail(String message) {
		return failure("%n%s%n%n%s", message, this.actual);
	}

	private ErrorAssert requireEqual(String what, @Nullable Object actual, Object expected) {
		if (!expected.equals(actual)) {
			throw failureWithActualExpected(actual, expected, "%nExpected %s%n  %s%nbut it is%n  %s%n%n%s", what,
					quote(expected), quote(actual), this.actual);
		}
		return this;
	}

	private ErrorAssert require(boolean holds, String what, String expected, @Nullable String actual) {
		if (!holds) {
			throw failure("%nExpected %s%s%nbut there is%n  %s%n%n%s", what,
					expected.isEmpty() ? "" : System.lineSeparator() + "  " + expected,
					(actual != null) ? actual : "none", this.actual);
		}
		return this;
	}

	private static @Nullable String text(JsonNode details) {
		return details.isMissingNode() ? null : details.toString();
	}

	private static String quote(@Nullable Object value) {
		return (value instanceof String) ? "\"" + value + "\"" : (value != null) ? value.toString() : "none";
	}

}
