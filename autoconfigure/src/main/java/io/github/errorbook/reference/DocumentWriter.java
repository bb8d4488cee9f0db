package io.github.errorbook.reference;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Sends files of the reference to servlet responses.
 */
final class DocumentWriter {

	private DocumentWriter() {
	}

	/**
	 * Send an answer, or say that the client has it already.
	 * @param answer the answer
	 * @param request the request
	 * @param response the response
	 * @throws IOException if the response cannot be written
	 */
	static void write(PageAnswer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setStatus(answer.status());
		answer.headers().forEach((name, value) -> put(name, value, response));
		Document document = answer.content();
		if (document == null) {
			response.setContentLength(0);
		}
		else if (answer.status() != HttpServletResponse.SC_OK
				|| !new ServletWebRequest(request, response).checkNotModified(document.tag())) {
			writeContent(document, response);
		}
	}

	/* Of these, others have values too. */
	private static void put(String name, String value, HttpServletResponse response) {
		if (name.equals(HttpHeaders.VARY) || name.equals(HttpHeaders.LINK)) {
			response.addHeader(name, value);
		}
		else {
			response.setHeader(name, value);
		}
	}

	private static void writeContent(Document document, HttpServletResponse response) throws IOException {
		PageAnswer.describe(document, (name, value) -> put(name, value, response));
		response.setContentType(document.contentType());
		response.setContentLength(document.content().length);
		response.getOutputStream().write(document.content());
	}

}
