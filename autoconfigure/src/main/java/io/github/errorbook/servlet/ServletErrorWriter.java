package io.github.errorbook.servlet;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.handle.HandledError;
import io.github.errorbook.render.ErrorRenderer;
import io.github.errorbook.render.RenderedError;

/**
 * Writes an error to a response that is not committed, without flushing it.
 */
final class ServletErrorWriter {

	private static final Map<String, List<String>> LAST_RESORT_HEADERS = Map.of("Cache-Control", List.of("no-store"),
			"X-Content-Type-Options", List.of("nosniff"));

	private final ErrorRenderer renderer;

	ServletErrorWriter(ErrorRenderer renderer) {
		this.renderer = renderer;
	}

	void write(HandledError error, HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(this.renderer.render(error.envelope(), accept(request)), error.headers(), response);
	}

	void writeLastResort(HttpServletResponse response) throws IOException {
		write(this.renderer.lastResort(), LAST_RESORT_HEADERS, response);
	}

	private static void write(RenderedError rendered, Map<String, List<String>> headers, HttpServletResponse response)
			throws IOException {
		ServletOutputStream body = ResponseReset.reset(response);
		response.setStatus(rendered.status());
		headers.forEach((name, values) -> HeaderLines.set(response, name, values));
		response.setContentType(rendered.contentType());
		response.setContentLength(rendered.body().length);
		body.write(rendered.body());
	}

	private static @Nullable String accept(HttpServletRequest request) {
		List<String> values = Collections.list(request.getHeaders("Accept"));
		return values.isEmpty() ? null : String.join(",", values);
	}

}
