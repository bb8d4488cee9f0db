package io.github.errorbook.test;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;

/**
 * What callers rely on of one code.
 *
 * @param number {@code true} for a code that is a number in JSON, {@code null} for a text
 * @param status the HTTP status
 * @param retryable whether the same request may succeed later
 * @param retryAfter the time to wait in ISO 8601, or {@code null} for none
 * @param type the type of the problem in problem details, or {@code null} where the
 * documentation is
 * @param details the types of the declared details by name; {@code null} for a type that
 * is not said
 * @param deprecated the retirement, or {@code null} for a code in use
 * @param since the version that brought the code, or {@code null} where it is not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({ "number", "status", "retryable", "retryAfter", "type", "details", "deprecated", "since" })
record LockedCode(@Nullable Boolean number, int status, boolean retryable, @Nullable String retryAfter,
		@Nullable String type, SortedMap<String, @Nullable String> details, @Nullable LockedDeprecation deprecated,
		@Nullable String since) {

	@SuppressWarnings("NullAway") // A file has no member for a code without details
	LockedCode {
		details = (details != null) ? details : new TreeMap<>();
	}

	static LockedCode of(ErrorDefinition definition, ErrorCatalog catalog) {
		SortedMap<String, @Nullable String> details = new TreeMap<>();
		definition.details().forEach((name, detail) -> details.put(name, detail.type()));
		Duration retryAfter = definition.retryAfter();
		return new LockedCode((definition.jsonValue() instanceof Long) ? Boolean.TRUE : null, definition.status(),
				definition.retryable(), (retryAfter != null) ? retryAfter.toString() : null, definition.type(), details,
				LockedDeprecation.of(definition.documentation().deprecated(), catalog),
				definition.documentation().since());
	}

	/**
	 * Return whether callers see no difference but the name.
	 * @param other another code
	 * @return {@code true} if status, retries and details are the same
	 */
	boolean isLike(LockedCode other) {
		return this.status == other.status && this.retryable == other.retryable && this.details.equals(other.details);
	}

}
