package io.github.errorbook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What an error says beyond code and message: nothing, named values, or a list of
 * violations; and members of its own beside the code. Immutable; the values themselves
 * are the caller's.
 *
 * @since 0.1.0
 */
public sealed interface ErrorDetails permits ErrorDetails.Values, ErrorDetails.Violations, ErrorDetails.WithMembers {

	/**
	 * Details that say nothing.
	 */
	ErrorDetails NONE = new Values(Map.of());

	/**
	 * Create details from named values.
	 * @param values values by name, in the order in which they are sent; those that are
	 * {@code null} are omitted
	 * @return the details
	 */
	static ErrorDetails of(Map<String, ? extends @Nullable Object> values) {
		if (values.isEmpty()) {
			return NONE;
		}
		Map<String, @Nullable Object> present = new LinkedHashMap<>(values);
		present.values().removeIf(Objects::isNull);
		return present.isEmpty() ? NONE : new Values(Collections.unmodifiableMap(present));
	}

	/**
	 * Create details from violations.
	 * @param violations the violations, in the order in which they are sent
	 * @return the details
	 */
	static ErrorDetails of(List<Violation> violations) {
		return violations.isEmpty() ? NONE : new Violations(List.copyOf(violations));
	}

	/**
	 * Return the named values.
	 * @return values by name, empty for violations
	 */
	default Map<String, @Nullable Object> values() {
		return Map.of();
	}

	/**
	 * Return the violations.
	 * @return the violations, empty for named values
	 */
	default List<Violation> violations() {
		return List.of();
	}

	/**
	 * Return the members that stand beside the code.
	 * @return values by name, empty where the application has added none
	 */
	default Map<String, Object> members() {
		return Map.of();
	}

	/**
	 * Return a copy with other members beside the code.
	 * @param members values by name, in the order in which they are sent
	 * @return the copy, or these details themselves if there are no members
	 */
	default ErrorDetails withMembers(Map<String, Object> members) {
		return members.isEmpty() ? this
				: new WithMembers(this, Collections.unmodifiableMap(new LinkedHashMap<>(members)));
	}

	/**
	 * Return whether there is nothing to say, members beside the code left aside.
	 * @return {@code true} if the envelope has no details
	 */
	default boolean isEmpty() {
		return values().isEmpty() && violations().isEmpty();
	}

	/**
	 * Named values.
	 *
	 * @param values values by name
	 * @since 0.1.0
	 */
	record Values(Map<String, @Nullable Object> values) implements ErrorDetails {

	}

	/**
	 * Violations of the input.
	 *
	 * @param violations the violations
	 * @since 0.1.0
	 */
	record Violations(List<Violation> violations) implements ErrorDetails {

	}

	/**
	 * Details with members beside the code.
	 *
	 * @param details the details
	 * @param members values by name
	 * @since 0.1.0
	 */
	record WithMembers(ErrorDetails details, Map<String, Object> members) implements ErrorDetails {

		@Override
		public Map<String, @Nullable Object> values() {
			return this.details.values();
		}

		@Override
		public List<Violation> violations() {
			return this.details.violations();
		}

		@Override
		public ErrorDetails withMembers(Map<String, Object> members) {
			return this.details.withMembers(members);
		}

	}

}
