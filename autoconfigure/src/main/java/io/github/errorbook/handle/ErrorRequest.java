package io.github.errorbook.handle;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What the handling of an error needs to know of the request.
 *
 * @param method the HTTP method as the client sent it
 * @param path the path as the client sent it, without query
 * @param locale the language of the reader
 * @param requestId the id of the request
 * @param traceId the id of the trace, or {@code null} outside of one
 * @param facts what else is known, found out only when asked for
 * @since 0.1.0
 */
public record ErrorRequest(String method, String path, Locale locale, String requestId, @Nullable String traceId,
		RequestFacts facts) {

	/**
	 * Create a description of a request of which nothing more is known.
	 * @param method the HTTP method as the client sent it
	 * @param path the path as the client sent it, without query
	 * @param locale the language of the reader
	 * @param requestId the id of the request
	 * @param traceId the id of the trace, or {@code null} outside of one
	 */
	public ErrorRequest(String method, String path, Locale locale, String requestId, @Nullable String traceId) {
		this(method, path, locale, requestId, traceId, RequestFacts.NONE);
	}

	ErrorRequest withLocale(Locale locale) {
		return new ErrorRequest(this.method, this.path, locale, this.requestId, this.traceId, this.facts);
	}

}
