package io.github.errorbook.servlet;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.errorbook.door.ErrorAnswer;
import io.github.errorbook.door.StaleHeaders;
import io.github.errorbook.render.RenderedError;

/**
 * Writes an error to a response that is not committed, without flushing it.
 */
final class ServletErrorWriter {

	private static final Log logger = LogFactory.getLog(ServletErrorWriter.class);

	private ServletErrorWriter() {
	}

	/*
	 * A response of the application that gives no stream, or fails, loses the answer; the
	 * captured response behind it has it then.
	 */
	static void write(ErrorAnswer error, HttpServletResponse response) throws IOException {
		CapturedResponse captured = CapturedResponse.find(response);
		if (captured == null) {
			writeHead(error, response).write(error.rendered().body());
			return;
		}
		AnswerInTransit answer = new AnswerInTransit(error);
		try {
			ServletOutputStream body = writeHead(error, response);
			captured.expect(answer);
			body.write(error.rendered().body());
		}
		catch (Throwable ex) {
			logger.debug("An error is written once more, behind the response that refused it", ex);
			captured.expect(answer);
		}
	}

	/*
	 * The error's own headers come first, wherever on its way out the response is, so
	 * that their order reveals nothing. Those that a stream of the application sets for
	 * itself, such as one that compresses, are not among the others.
	 */
	private static ServletOutputStream writeHead(ErrorAnswer error, HttpServletResponse response) throws IOException {
		RenderedError rendered = error.rendered();
		Map<String, List<String>> headers = error.headers();
		ResponseReset.resetBuffers(response);
		Map<String, List<String>> others = HeaderLines.take(response);
		ServletOutputStream body = ResponseReset.open(response);
		response.setStatus(rendered.status());
		headers.forEach((name, values) -> HeaderLines.set(response, name, values));
		response.setContentType(rendered.contentType());
		response.setContentLength(rendered.body().length);
		others.forEach((name, values) -> {
			if (!headers.containsKey(name) && !StaleHeaders.include(name, values, rendered.status())) {
				HeaderLines.set(response, name, values);
			}
		});
		return body;
	}

}
