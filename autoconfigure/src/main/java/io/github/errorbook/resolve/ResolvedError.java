package io.github.errorbook.resolve;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.model.ErrorDetails;

/**
 * An exception that has found its entry in the catalog. Immutable; every {@code with}
 * returns a copy.
 *
 * @since 0.1.0
 * @see ErrorMapping
 * @see io.github.errorbook.handle.ErrorCustomizer
 */
public final class ResolvedError {

	private final Throwable thrown;

	private final ErrorDefinition definition;

	private final int status;

	private final ErrorMapping mapping;

	private ResolvedError(Throwable thrown, ErrorDefinition definition, int status, ErrorMapping mapping) {
		this.thrown = thrown;
		this.definition = definition;
		this.status = status;
		this.mapping = mapping;
	}

	/**
	 * Create a resolved error that says no more than its code does.
	 * @param thrown the exception
	 * @param definition the entry of the catalog
	 * @return the error
	 */
	public static ResolvedError of(Throwable thrown, ErrorDefinition definition) {
		return new ResolvedError(thrown, definition, definition.status(), ErrorMapping.NOTHING_MORE);
	}

	static ResolvedError of(Throwable thrown, ErrorDefinition definition, ErrorMapping mapping) {
		return new ResolvedError(thrown, definition, (mapping.status() != 0) ? mapping.status() : definition.status(),
				mapping);
	}

	private ResolvedError with(ErrorMapping mapping) {
		return new ResolvedError(this.thrown, this.definition, this.status, mapping);
	}

	/**
	 * Return a copy with another entry of the catalog and its status.
	 * @param definition the entry
	 * @return the copy
	 */
	public ResolvedError withDefinition(ErrorDefinition definition) {
		return new ResolvedError(this.thrown, definition, definition.status(), this.mapping);
	}

	/**
	 * Return a copy with another status.
	 * @param status the HTTP status
	 * @return the copy
	 */
	public ResolvedError withStatus(int status) {
		return new ResolvedError(this.thrown, this.definition, status, this.mapping);
	}

	/**
	 * Return a copy with a text in place of the catalog's. It counts below 500.
	 * @param message the text, in the language of the client, or {@code null} for the
	 * catalog's
	 * @return the copy
	 */
	public ResolvedError withMessage(@Nullable String message) {
		return with(this.mapping.withMessage(message));
	}

	/**
	 * Return a copy with other details.
	 * @param details the details
	 * @return the copy
	 */
	public ResolvedError withDetails(ErrorDetails details) {
		return with(this.mapping.withDetails(details));
	}

	/**
	 * Return a copy with one more member in its details; violations give way.
	 * @param name the name
	 * @param value the value, or {@code null} to leave the member out
	 * @return the copy
	 */
	public ResolvedError withDetail(String name, @Nullable Object value) {
		return with(this.mapping.withDetail(name, value));
	}

	/**
	 * Return a copy with one more member beside the code, in whatever form the error is
	 * sent. What another member of that form is named, what cannot be written, and what
	 * takes more than 4096 characters, is omitted, and the loss is logged.
	 * @param name the name, of at most 64 characters, none of those that RFC 9457 gives
	 * to problem details
	 * @param value the value, or {@code null} to leave the member out
	 * @return the copy
	 * @throws IllegalArgumentException if the name is not allowed, or there are more than
	 * 16 members
	 */
	public ResolvedError withMember(String name, @Nullable Object value) {
		return with(this.mapping.withMember(name, value));
	}

	/**
	 * Return a copy with one more response header.
	 * @param name the name
	 * @param value the value
	 * @return the copy
	 */
	public ResolvedError withHeader(String name, String value) {
		return with(this.mapping.withHeader(name, value));
	}

	/**
	 * Return a copy with another time to wait.
	 * @param retryAfter the time, or {@code null} for the catalog's
	 * @return the copy
	 */
	public ResolvedError withRetryAfter(@Nullable Duration retryAfter) {
		return with(this.mapping.withRetryAfter(retryAfter));
	}

	/**
	 * Return the exception as it was caught, wrappers included.
	 * @return the exception
	 */
	public Throwable thrown() {
		return this.thrown;
	}

	/**
	 * Return the entry of the catalog.
	 * @return the definition
	 */
	public ErrorDefinition definition() {
		return this.definition;
	}

	/**
	 * Return the code.
	 * @return the code
	 */
	public String code() {
		return this.definition.code();
	}

	/**
	 * Return the status, which can differ from that of the definition.
	 * @return the HTTP status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return the text in place of the catalog's.
	 * @return the text, or {@code null} for the catalog's
	 */
	public @Nullable String message() {
		return this.mapping.message();
	}

	/**
	 * Return the details.
	 * @return the details, possibly empty
	 */
	public ErrorDetails details() {
		return this.mapping.details();
	}

	/**
	 * Return the members beside the code that customizers have added.
	 * @return values by name, possibly empty, unmodifiable
	 */
	public Map<String, Object> members() {
		return this.mapping.members();
	}

	/**
	 * Return the response headers beyond those of the definition.
	 * @return values by header name, possibly empty, unmodifiable
	 */
	public Map<String, List<String>> headers() {
		return this.mapping.headers();
	}

	/**
	 * Return the time to wait before another attempt: the error's own, else the
	 * catalog's.
	 * @return the time, or {@code null} for none
	 */
	public @Nullable Duration retryAfter() {
		Duration own = this.mapping.retryAfter();
		return (own != null) ? own : this.definition.retryAfter();
	}

	@Override
	public String toString() {
		return code() + " (" + this.status + ")";
	}

}
