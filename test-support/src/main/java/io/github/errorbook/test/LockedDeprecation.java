package io.github.errorbook.test;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;

/**
 * The retirement of a code as it is locked.
 *
 * @param since the version from which the code is deprecated, or {@code null}
 * @param replacedBy the code that takes its place, or {@code null}
 * @param removeIn the version that no longer sends it, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "since", "replacedBy", "removeIn" })
record LockedDeprecation(@Nullable String since, @Nullable String replacedBy, @Nullable String removeIn) {

	static @Nullable LockedDeprecation of(@Nullable Deprecation deprecation, ErrorCatalog catalog) {
		return (deprecation != null) ? new LockedDeprecation(deprecation.since(),
				value(deprecation.replacedBy(), catalog), deprecation.removeIn()) : null;
	}

	private static @Nullable String value(@Nullable String code, ErrorCatalog catalog) {
		ErrorDefinition definition = (code != null) ? catalog.find(code) : null;
		return (definition != null) ? definition.value() : code;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("deprecated");
		append(text, "since", this.since);
		append(text, "replaced-by", this.replacedBy);
		append(text, "remove-in", this.removeIn);
		return text.toString();
	}

	private static void append(StringBuilder text, String name, @Nullable String value) {
		if (value != null) {
			text.append(", ").append(name).append(' ').append(value);
		}
	}

}
