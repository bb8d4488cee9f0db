package io.github.errorbook.servlet;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.web.ErrorResponse;

import io.github.errorbook.autoconfigure.ErrorPipeline;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.handle.ResponseHeaders;

/**
 * Takes an exception from wherever it was caught in a servlet application to the one way
 * in, and its answer to the response.
 */
final class ServletErrorDoor {

	private static final Log logger = LogFactory.getLog(ServletErrorDoor.class);

	private final ErrorPipeline pipeline;

	private final ServletErrorRequests requests;

	ServletErrorDoor(ErrorPipeline pipeline, ServletErrorRequests requests) {
		this.pipeline = pipeline;
		this.requests = requests;
	}

	/**
	 * Answer an exception. Whatever fails on the way, an answer is written.
	 * @param thrown the exception
	 * @param request the request
	 * @param response the response, not committed
	 * @return {@code false} if the exception stands for no error and nothing was written
	 */
	boolean answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
		try {
			HandledError error = this.pipeline.handler()
				.handle(AsyncTimeouts.recognize(thrown, request), this.requests.describe(request, response));
			if (error == null) {
				return false;
			}
			ServletErrorWriter.write(
					this.pipeline.renderer().render(error.envelope(), ClientHeaders.get(request, "Accept")),
					error.headers(), response);
		}
		catch (IOException ex) {
			logger.debug("The client went away before its error could be sent", ex);
		}
		catch (RuntimeException | Error ex) {
			answerLastResort(ex, response);
		}
		return true;
	}

	/**
	 * Return whether the application itself says what an exception means: by its catalog,
	 * a mapper, an annotation, or because the exception is the description of a response.
	 * @param thrown the exception, whose causes are left aside
	 * @return {@code true} if it does
	 */
	boolean isMeantByApplication(Throwable thrown) {
		return thrown instanceof ErrorResponse || this.pipeline.handler().isMeantByApplication(thrown);
	}

	private void answerLastResort(Throwable failure, HttpServletResponse response) {
		try {
			ServletErrorWriter.write(this.pipeline.renderer().lastResort(), ResponseHeaders.LAST_RESORT, response);
			logger.error("An error could not be answered as it should; it is answered as an internal one", failure);
		}
		catch (IOException ex) {
			logger.debug("The client went away before its error could be sent", ex);
		}
	}

}
