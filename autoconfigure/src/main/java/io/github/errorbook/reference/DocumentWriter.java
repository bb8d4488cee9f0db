package io.github.errorbook.reference;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Sends files of the reference. A browser runs and loads nothing on the pages but what
 * the reference itself has.
 */
final class DocumentWriter {

	private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private static final String FOR_EVER = "public, max-age=31536000, immutable";

	private final String cacheControl;

	private final boolean multilingual;

	/**
	 * Create a writer.
	 * @param maxAge how long pages may be kept
	 * @param multilingual whether the language of the reader counts
	 */
	DocumentWriter(Duration maxAge, boolean multilingual) {
		String value = CacheControl.maxAge(maxAge).getHeaderValue();
		this.cacheControl = (maxAge.isZero() || value == null) ? "no-cache" : value;
		this.multilingual = multilingual;
	}

	/**
	 * Send a file, or tell that the client has it already.
	 * @param document the file
	 * @param request the request
	 * @param response the response
	 * @throws IOException if the response cannot be written
	 */
	void write(Document document, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, document.immutable() ? FOR_EVER : this.cacheControl);
		if (this.multilingual && document.language() != null) {
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		}
		if (!new ServletWebRequest(request, response).checkNotModified(document.tag())) {
			writeContent(document, response);
		}
	}

	/**
	 * Send a page in place of one that does not exist.
	 * @param page the page
	 * @param response the response
	 * @throws IOException if the response cannot be written
	 */
	void writeNotFound(Document page, HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		writeContent(page, response);
	}

	/**
	 * Lead to another file.
	 * @param location the reference to it, relative, because the host of a request can be
	 * anything
	 * @param response the response
	 */
	void redirect(String location, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
		response.setHeader(HttpHeaders.LOCATION, location);
		response.setHeader(HttpHeaders.CACHE_CONTROL, this.cacheControl);
		response.setContentLength(0);
	}

	private static void writeContent(Document document, HttpServletResponse response) throws IOException {
		document.links().forEach((link) -> response.addHeader(HttpHeaders.LINK, link));
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
		if (document.language() != null) {
			response.setHeader(HttpHeaders.CONTENT_LANGUAGE, document.language());
		}
		response.setContentType(document.contentType());
		response.setContentLength(document.content().length);
		response.getOutputStream().write(document.content());
	}

}
