package io.github.errorbook.resolve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;

/**
 * What a mapper knows of an exception: its code or its status, and what goes with it.
 * Immutable; every {@code with} returns a copy.
 *
 * @since 0.1.0
 * @see ErrorMapper
 * @see ResolvedError
 */
public final class ErrorMapping {

	/**
	 * What is known where the code says it all.
	 */
	static final ErrorMapping NOTHING_MORE = status(0);

	private final @Nullable String code;

	private final int status;

	private final @Nullable String message;

	private final ErrorDetails details;

	private final Map<String, List<String>> headers;

	private final @Nullable Duration retryAfter;

	private final Map<String, Object> members;

	private ErrorMapping(@Nullable String code, int status, @Nullable String message, ErrorDetails details,
			Map<String, List<String>> headers, @Nullable Duration retryAfter, Map<String, Object> members) {
		this.code = code;
		this.status = status;
		this.message = message;
		this.details = details;
		this.headers = headers;
		this.retryAfter = retryAfter;
		this.members = members;
	}

	/**
	 * Map to a code.
	 * @param code a code of the catalog
	 * @return the mapping
	 */
	public static ErrorMapping code(String code) {
		return new ErrorMapping(Objects.requireNonNull(code, "code"), 0, null, ErrorDetails.NONE, Map.of(), null,
				Map.of());
	}

	/**
	 * Map to a code.
	 * @param code a code of the catalog
	 * @return the mapping
	 */
	public static ErrorMapping code(ErrorCode code) {
		return code(code.code());
	}

	/**
	 * Map to a status, whose code the catalog knows.
	 * @param status the HTTP status
	 * @return the mapping
	 */
	public static ErrorMapping status(int status) {
		return new ErrorMapping(null, status, null, ErrorDetails.NONE, Map.of(), null, Map.of());
	}

	/**
	 * Return a copy with a status of its own in place of that of its code.
	 * @param status the HTTP status, 200 to 599 without the 3xx, or 0 for that of the
	 * code
	 * @return the copy
	 * @throws IllegalArgumentException if the status is out of range
	 */
	public ErrorMapping withStatus(int status) {
		if (status != 0 && !ErrorDefinition.isStatusAllowed(status)) {
			throw new IllegalArgumentException(
					"status " + status + " is not allowed: it must be from 200 to 299 or from 400 to 599");
		}
		return new ErrorMapping(this.code, status, this.message, this.details, this.headers, this.retryAfter,
				this.members);
	}

	/**
	 * Return a copy with a text of the application, which counts below 500.
	 * @param message the text for people, or {@code null} for the catalog's
	 * @return the copy
	 */
	public ErrorMapping withMessage(@Nullable String message) {
		return new ErrorMapping(this.code, this.status, message, this.details, this.headers, this.retryAfter,
				this.members);
	}

	/**
	 * Return a copy with other details.
	 * @param details the details
	 * @return the copy
	 */
	public ErrorMapping withDetails(ErrorDetails details) {
		return new ErrorMapping(this.code, this.status, this.message, details, this.headers, this.retryAfter,
				this.members);
	}

	/**
	 * Return a copy with one more member in its details.
	 * @param name the name
	 * @param value the value, or {@code null} to leave the member out
	 * @return the copy
	 */
	public ErrorMapping withDetail(String name, @Nullable Object value) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>(this.details.values());
		values.put(name, value);
		return withDetails(ErrorDetails.of(values));
	}

	/**
	 * Return a copy whose details are violations.
	 * @param violations the violations
	 * @return the copy
	 */
	public ErrorMapping withViolations(List<Violation> violations) {
		return withDetails(ErrorDetails.of(violations));
	}

	/**
	 * Return a copy whose details are violations.
	 * @param violations the violations
	 * @return the copy
	 */
	public ErrorMapping withViolations(Violation... violations) {
		return withViolations(List.of(violations));
	}

	/**
	 * Return a copy with one more response header.
	 * @param name the name
	 * @param value the value
	 * @return the copy
	 */
	public ErrorMapping withHeader(String name, String value) {
		Map<String, List<String>> headers = new LinkedHashMap<>(this.headers);
		List<String> values = new ArrayList<>(headers.getOrDefault(name, List.of()));
		values.add(value);
		headers.put(name, values);
		return withHeaders(headers);
	}

	/**
	 * Return a copy with other response headers.
	 * @param headers values by header name
	 * @return the copy
	 */
	public ErrorMapping withHeaders(Map<String, List<String>> headers) {
		return new ErrorMapping(this.code, this.status, this.message, this.details,
				headers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(headers)),
				this.retryAfter, this.members);
	}

	/**
	 * Return a copy with a time to wait.
	 * @param retryAfter the time, or {@code null} for the catalog's
	 * @return the copy
	 */
	public ErrorMapping withRetryAfter(@Nullable Duration retryAfter) {
		return new ErrorMapping(this.code, this.status, this.message, this.details, this.headers, retryAfter,
				this.members);
	}

	/**
	 * Return a copy with one more member beside the code.
	 * @param name the name
	 * @param value the value, or {@code null} to leave the member out
	 * @return the copy
	 */
	ErrorMapping withMember(String name, @Nullable Object value) {
		return new ErrorMapping(this.code, this.status, this.message, this.details, this.headers, this.retryAfter,
				MemberRules.with(this.members, name, value));
	}

	/**
	 * Return a copy that takes details, headers and time to wait from another mapping
	 * where this one has none. Code, status and message stay.
	 * @param other what a less specific mapper knows
	 * @return the copy
	 */
	ErrorMapping supplementedBy(ErrorMapping other) {
		return new ErrorMapping(this.code, this.status, this.message,
				this.details.isEmpty() ? other.details : this.details, headersWith(other.headers),
				(this.retryAfter != null) ? this.retryAfter : other.retryAfter, this.members);
	}

	private Map<String, List<String>> headersWith(Map<String, List<String>> others) {
		if (others.isEmpty()) {
			return this.headers;
		}
		Map<String, List<String>> all = new LinkedHashMap<>(others);
		all.putAll(this.headers);
		return Collections.unmodifiableMap(all);
	}

	/**
	 * Find the entry of a catalog.
	 * @param catalog the catalog
	 * @return the definition, or {@code null} if the catalog has none for the code, or
	 * for the status where there is no code
	 */
	@Nullable ErrorDefinition findIn(ErrorCatalog catalog) {
		return (this.code != null) ? catalog.findByNameOrValue(this.code) : catalog.findByStatus(this.status);
	}

	/**
	 * Return the code.
	 * @return the code, or {@code null} where only the status is known
	 */
	public @Nullable String code() {
		return this.code;
	}

	/**
	 * Return the status.
	 * @return the HTTP status, or 0 for that of the code
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return the text of the application.
	 * @return the text, or {@code null} for the catalog's
	 */
	public @Nullable String message() {
		return this.message;
	}

	/**
	 * Return the details.
	 * @return the details, possibly empty
	 */
	public ErrorDetails details() {
		return this.details;
	}

	/**
	 * Return the members beside the code.
	 * @return values by name, possibly empty, unmodifiable
	 */
	Map<String, Object> members() {
		return this.members;
	}

	/**
	 * Return the response headers.
	 * @return values by header name, possibly empty, unmodifiable
	 */
	public Map<String, List<String>> headers() {
		return this.headers;
	}

	/**
	 * Return the time to wait.
	 * @return the time, or {@code null} for the catalog's
	 */
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
