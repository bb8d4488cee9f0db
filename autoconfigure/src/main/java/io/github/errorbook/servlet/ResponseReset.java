package io.github.errorbook.servlet;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Takes back a response that was begun but not committed: its body, and the headers that
 * described that body. Headers of the protocol, of CORS and of security stay.
 */
final class ResponseReset {

	private ResponseReset() {
	}

	/**
	 * Take the body back. A response of the application may keep a buffer of its own, or
	 * have let a part of the body through, and forget only the one or the other.
	 * @param response the response, not committed
	 */
	static void resetBuffers(ServletResponse response) {
		response.resetBuffer();
		if (response instanceof ServletResponseWrapper wrapper) {
			resetBuffers(wrapper.getResponse());
		}
	}

	/**
	 * Open a stream for a body of another type.
	 * @param response the response, without body
	 * @return the stream, whether or not a writer was in use before
	 * @throws IOException if the stream cannot be had
	 */
	static ServletOutputStream open(HttpServletResponse response) throws IOException {
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
