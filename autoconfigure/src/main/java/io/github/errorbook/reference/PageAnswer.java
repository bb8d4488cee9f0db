package io.github.errorbook.reference;

import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What is sent to who asks for a page. A browser runs and loads nothing on the pages but
 * what the reference itself has.
 *
 * @param status the HTTP status
 * @param headers the headers, without those of the content
 * @param content the content, or {@code null} for none
 */
record PageAnswer(int status, Map<String, String> headers, @Nullable Document content) {

	private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	/**
	 * Hand out the headers that go with a content.
	 * @param document the content
	 * @param headers takes each value, of which a name can have several
	 */
	static void describe(Document document, BiConsumer<String, String> headers) {
		document.links().forEach((link) -> headers.accept(HttpHeaders.LINK, link));
		headers.accept("Content-Security-Policy", POLICY);
		headers.accept("X-Content-Type-Options", "nosniff");
		headers.accept("Referrer-Policy", "no-referrer");
		if (document.language() != null) {
			headers.accept(HttpHeaders.CONTENT_LANGUAGE, document.language());
		}
	}

}
