package io.github.errorbook.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An error as it leaves the service, before it is written: all that a response may say of
 * it, in the language of the reader. What of it is sent depends on the configuration.
 *
 * @param status the HTTP status
 * @param code the code as clients see it, a {@code String} or a {@code Long}
 * @param title the headline of the code, for problem details
 * @param message the text for people
 * @param details the details, possibly empty
 * @param timestamp when the error was handled
 * @param path the path of the request, without query
 * @param requestId the id of the request
 * @param traceId the id of the trace, or {@code null} outside of one
 * @param documentation the address of the code's page, or {@code null} if there is none
 * @param type what problem details name as the type of the problem, or {@code null} for
 * the documentation
 * @param retryable whether the same request may succeed later
 * @since 0.1.0
 */
public record ErrorEnvelope(int status, Object code, String title, String message, ErrorDetails details,
		Instant timestamp, String path, String requestId, @Nullable String traceId, @Nullable String documentation,
		@Nullable String type, boolean retryable) {

	/**
	 * Create an envelope whose problem has the type that its documentation gives.
	 * @param status the HTTP status
	 * @param code the code as clients see it, a {@code String} or a {@code Long}
	 * @param title the headline of the code, for problem details
	 * @param message the text for people
	 * @param details the details, possibly empty
	 * @param timestamp when the error was handled
	 * @param path the path of the request, without query
	 * @param requestId the id of the request
	 * @param traceId the id of the trace, or {@code null} outside of one
	 * @param documentation the address of the code's page, or {@code null} if there is
	 * none
	 * @param retryable whether the same request may succeed later
	 */
	public ErrorEnvelope(int status, Object code, String title, String message, ErrorDetails details, Instant timestamp,
			String path, String requestId, @Nullable String traceId, @Nullable String documentation,
			boolean retryable) {
		this(status, code, title, message, details, timestamp, path, requestId, traceId, documentation, null,
				retryable);
	}

	/**
	 * Return a copy with other details.
	 * @param details the details
	 * @return the copy
	 */
	public ErrorEnvelope withDetails(ErrorDetails details) {
		return new ErrorEnvelope(this.status, this.code, this.title, this.message, details, this.timestamp, this.path,
				this.requestId, this.traceId, this.documentation, this.type, this.retryable);
	}

}
