package io.github.errorbook.servlet;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;

import io.github.errorbook.render.RenderedError;

/**
 * Writes an error to a response that is not committed, without flushing it.
 */
final class ServletErrorWriter {

	private ServletErrorWriter() {
	}

	/*
	 * The error's own headers come first, wherever on its way out the response is, so
	 * that their order tells nothing.
	 */
	static void write(RenderedError rendered, Map<String, List<String>> headers, HttpServletResponse response)
			throws IOException {
		ServletOutputStream body = ResponseReset.reset(response);
		Map<String, List<String>> others = HeaderLines.take(response);
		response.setStatus(rendered.status());
		headers.forEach((name, values) -> HeaderLines.set(response, name, values));
		response.setContentType(rendered.contentType());
		response.setContentLength(rendered.body().length);
		others.forEach((name, values) -> {
			if (!headers.containsKey(name) && !isOutOfPlace(name, rendered.status())) {
				HeaderLines.set(response, name, values);
			}
		});
		body.write(rendered.body());
	}

	/* A challenge beside a 404 would tell that something is there. */
	private static boolean isOutOfPlace(String name, int status) {
		return ResponseReset.isStale(name) || (name.equalsIgnoreCase("WWW-Authenticate")
				&& status != HttpServletResponse.SC_UNAUTHORIZED && status != HttpServletResponse.SC_FORBIDDEN);
	}

}
