package io.github.errorbook.exception;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.model.ErrorDetails;

/**
 * An error with a code of the catalog. It has no stack trace unless it is built with a
 * cause or a stack trace is asked for, because most errors of an API are answers, not
 * faults. Not safe for use by several threads while it is being filled.
 *
 * @since 0.1.0
 */
public class ApiException extends RuntimeException {

	private final String code;

	private transient Map<String, @Nullable Object> values = Map.of();

	private transient Map<String, List<String>> headers = Map.of();

	private @Nullable String text;

	private @Nullable Duration retryAfter;

	/**
	 * Create an exception without a stack trace.
	 * @param code a code of the catalog
	 */
	public ApiException(String code) {
		this(code, null, false);
	}

	/**
	 * Create an exception without a stack trace.
	 * @param code a code of the catalog
	 */
	public ApiException(ErrorCode code) {
		this(code.code());
	}

	/**
	 * Create an exception with a cause and a stack trace.
	 * @param code a code of the catalog
	 * @param cause what led to it, never shown to clients
	 */
	public ApiException(String code, @Nullable Throwable cause) {
		this(code, cause, true);
	}

	/**
	 * Create an exception with a cause and a stack trace.
	 * @param code a code of the catalog
	 * @param cause what led to it, never shown to clients
	 */
	public ApiException(ErrorCode code, @Nullable Throwable cause) {
		this(code.code(), cause);
	}

	/**
	 * Create an exception.
	 * @param code a code of the catalog
	 * @param cause what led to it, never shown to clients, or {@code null}
	 * @param stackTrace whether to fill the stack trace
	 */
	public ApiException(String code, @Nullable Throwable cause, boolean stackTrace) {
		super(Objects.requireNonNull(code, "code"), cause, true, stackTrace);
		this.code = code;
	}

	/**
	 * Add a member to the details.
	 * @param name the name
	 * @param value the value, serialized as the application's own JSON mapper would; one
	 * that is {@code null} is omitted
	 * @return this exception
	 */
	public ApiException with(String name, @Nullable Object value) {
		if (this.values.isEmpty()) {
			this.values = new LinkedHashMap<>();
		}
		this.values.put(Objects.requireNonNull(name, "name"), value);
		return this;
	}

	/**
	 * Add a response header.
	 * @param name the name
	 * @param value the value
	 * @return this exception
	 */
	public ApiException withHeader(String name, String value) {
		if (this.headers.isEmpty()) {
			this.headers = new LinkedHashMap<>();
		}
		this.headers.computeIfAbsent(name, (key) -> new ArrayList<>()).add(Objects.requireNonNull(value, "value"));
		return this;
	}

	/**
	 * Tell the client when to try again.
	 * @param retryAfter the time to wait, sent in whole seconds, rounded up
	 * @return this exception
	 */
	public ApiException withRetryAfter(Duration retryAfter) {
		this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
		return this;
	}

	/**
	 * Set a text for the client in place of the catalog's. It counts for a status below
	 * 500; from there on the catalog's text is sent.
	 * @param text the text, in the language of the client
	 * @return this exception
	 */
	public ApiException withMessage(String text) {
		this.text = Objects.requireNonNull(text, "text");
		return this;
	}

	/**
	 * Return the code.
	 * @return the code
	 */
	public final String getCode() {
		return this.code;
	}

	/**
	 * Return the details.
	 * @return the details, possibly empty
	 */
	public ErrorDetails getDetails() {
		return ErrorDetails.of(this.values);
	}

	/**
	 * Return the response headers.
	 * @return values by header name, possibly empty
	 */
	public final Map<String, List<String>> getHeaders() {
		return this.headers;
	}

	/**
	 * Return the text for the client.
	 * @return the text, or {@code null} for the catalog's
	 */
	public final @Nullable String getText() {
		return this.text;
	}

	/**
	 * Return the time to wait before another attempt.
	 * @return the time, or {@code null} for the catalog's
	 */
	public final @Nullable Duration getRetryAfter() {
		return this.retryAfter;
	}

}
