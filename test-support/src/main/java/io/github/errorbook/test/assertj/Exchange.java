package io.github.errorbook.test.assertj;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A request and its response, in so far as they are known, without the type of the client
 * that sent the one and got the other.
 *
 * @param method the HTTP method, or {@code null} if the request is not known
 * @param address the address, or {@code null} if the request is not known
 * @param requestHeaders the headers of the request; empty if they are not known
 * @param status the HTTP status
 * @param responseHeaders the headers of the response
 * @param body the body of the response
 * @param service the service that answered, or {@code null} if it does not run in this
 * JVM
 */
record Exchange(@Nullable String method, @Nullable String address, Map<String, List<String>> requestHeaders, int status,
		Map<String, List<String>> responseHeaders, String body, @Nullable ServiceUnderTest service) {

	private static final int MAX_BODY_LENGTH = 10_000;

	private static final Set<String> SECRETS = Set.of("authorization", "cookie", "proxy-authorization", "set-cookie",
			"x-api-key", "x-auth-token", "x-csrf-token", "x-xsrf-token");

	Exchange {
		requestHeaders = sorted(requestHeaders);
		responseHeaders = sorted(responseHeaders);
	}

	private static Map<String, List<String>> sorted(Map<String, List<String>> headers) {
		Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		sorted.putAll(headers);
		return sorted;
	}

	/**
	 * Create an exchange with a service that is known by its port, if it is.
	 */
	static Exchange of(String method, URI uri, Map<String, List<String>> requestHeaders, int status,
			Map<String, List<String>> responseHeaders, byte @Nullable [] body) {
		return new Exchange(method, uri.toString(), requestHeaders, status, responseHeaders, text(body),
				ServiceUnderTest.find(uri));
	}

	/**
	 * Create an exchange of which only the response is known.
	 */
	static Exchange of(int status, Map<String, List<String>> responseHeaders, byte @Nullable [] body) {
		return new Exchange(null, null, Map.of(), status, responseHeaders, text(body), null);
	}

	static String text(byte @Nullable [] body) {
		return (body != null) ? new String(body, StandardCharsets.UTF_8) : "";
	}

	/**
	 * Return the values of a response header.
	 * @param name the name in any case
	 * @return the values; empty if there is no such header
	 */
	List<String> header(String name) {
		return this.responseHeaders.getOrDefault(name, List.of());
	}

	@Nullable String firstHeader(String name) {
		return header(name).stream().findFirst().orElse(null);
	}

	/**
	 * Return the exchange as a person reads it, without secrets.
	 */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		if (this.method != null) {
			text.append(this.method).append(' ').append(this.address).append('\n');
			appendHeaders(text, this.requestHeaders);
			text.append('\n');
		}
		text.append("HTTP ").append(this.status).append('\n');
		appendHeaders(text, this.responseHeaders);
		if (this.body.isEmpty()) {
			return text.append("\n(no body)").toString();
		}
		return text.append('\n').append(shortBody()).toString();
	}

	private static void appendHeaders(StringBuilder text, Map<String, List<String>> headers) {
		headers.forEach((name,
				values) -> values.forEach((value) -> text.append(name)
					.append(": ")
					.append(SECRETS.contains(name.toLowerCase(Locale.ROOT)) ? "(masked)" : value)
					.append('\n')));
	}

	private String shortBody() {
		return (this.body.length() <= MAX_BODY_LENGTH) ? this.body
				: this.body.substring(0, MAX_BODY_LENGTH) + "... (%d characters)".formatted(this.body.length());
	}

}
