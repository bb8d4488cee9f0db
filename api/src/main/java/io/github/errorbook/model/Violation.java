package io.github.errorbook.model;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the input. It never holds the rejected value.
 *
 * @param field the path of the field as the client wrote it, such as
 * {@code lines[1].sku}; empty where the violation concerns the whole input
 * @param message what is wrong, for people
 * @param code the violation's own code or the name of its constraint, or {@code null}
 * @param in the part of the request, or {@code null} where it is not known
 * @param arguments what the constraint was declared with, such as {@code min} and
 * {@code max}; unmodifiable
 * @since 0.1.0
 */
public record Violation(String field, String message, @Nullable String code, @Nullable InputLocation in,
		Map<String, Object> arguments) {

	public Violation {
		Objects.requireNonNull(field, "field");
		Objects.requireNonNull(message, "message");
		arguments = Arguments.copyOf(arguments);
	}

	/**
	 * Create a violation of which no more than the field and a text is known.
	 * @param field the path of the field, or empty for the whole input
	 * @param message what is wrong, for people
	 * @return the violation
	 */
	public static Violation of(String field, String message) {
		return new Violation(field, message, null, null, Map.of());
	}

	/**
	 * Return a copy for another field.
	 * @param field the path of the field, or empty for the whole input
	 * @return the copy
	 */
	public Violation withField(String field) {
		return new Violation(field, this.message, this.code, this.in, this.arguments);
	}

	/**
	 * Return a copy with another message.
	 * @param message what is wrong, for people
	 * @return the copy
	 */
	public Violation withMessage(String message) {
		return new Violation(this.field, message, this.code, this.in, this.arguments);
	}

	/**
	 * Return a copy with a code.
	 * @param code the violation's own code, or {@code null} for none
	 * @return the copy
	 */
	public Violation withCode(@Nullable String code) {
		return new Violation(this.field, this.message, code, this.in, this.arguments);
	}

	/**
	 * Return a copy with the part of the request.
	 * @param in the part of the request, or {@code null} where it is not known
	 * @return the copy
	 */
	public Violation withIn(@Nullable InputLocation in) {
		return new Violation(this.field, this.message, this.code, in, this.arguments);
	}

	/**
	 * Return a copy with arguments.
	 * @param arguments what the constraint was declared with
	 * @return the copy
	 */
	public Violation withArguments(Map<String, Object> arguments) {
		return new Violation(this.field, this.message, this.code, this.in, arguments);
	}

}
