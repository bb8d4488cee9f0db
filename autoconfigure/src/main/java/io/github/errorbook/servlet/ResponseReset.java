package io.github.errorbook.servlet;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Takes back a response that was begun but not committed: its body, and the headers that
 * described that body. Headers of the protocol, of CORS and of security stay.
 */
final class ResponseReset {

	private static final List<String> STALE = List.of("Accept-Ranges", "Content-Disposition", "Content-Encoding",
			"Content-Language", "Content-Length", "Content-Location", "Content-Range", "Content-Type", "ETag",
			"Expires", "Last-Modified", "Pragma");

	private ResponseReset() {
	}

	/**
	 * Return whether a header described the abandoned body.
	 * @param name the name of the header
	 * @return {@code true} if the header must not stay
	 */
	static boolean isStale(String name) {
		for (String stale : STALE) {
			if (stale.equalsIgnoreCase(name)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Take the body back, with its type.
	 * @param response the response, not committed
	 * @return the stream for the new body, whether or not a writer was in use before
	 * @throws IOException if the stream cannot be had
	 */
	static ServletOutputStream reset(HttpServletResponse response) throws IOException {
		response.resetBuffer();
		ServletOutputStream stream = stream(response);
		response.setContentType(null);
		response.setCharacterEncoding((String) null);
		return stream;
	}

	private static ServletOutputStream stream(HttpServletResponse response) throws IOException {
		try {
			return response.getOutputStream();
		}
		catch (IllegalStateException ex) {
			forgetWriter(response);
			return response.getOutputStream();
		}
	}

	private static void forgetWriter(HttpServletResponse response) {
		Map<String, List<String>> headers = HeaderLines.copy(response);
		response.reset();
		headers.forEach((name, values) -> HeaderLines.set(response, name, values));
	}

}
