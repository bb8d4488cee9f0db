package io.github.errorbook.container.tomcat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.container.ContainerErrorDoor;
import io.github.errorbook.door.ErrorAnswer;

/**
 * Sends an envelope where Tomcat would send a page of its own. What Tomcat ends before it
 * asks any valve has no body in either case: {@code OPTIONS *}, which its connector
 * answers, and a stream of HTTP/2 whose method or target has an illegal character.
 */
final class EnvelopeErrorReportValve extends ErrorReportValve {

	private static final Log logger = LogFactory.getLog(EnvelopeErrorReportValve.class);

	private final ContainerErrorDoor door;

	EnvelopeErrorReportValve(ContainerErrorDoor door) {
		this.door = door;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || response.isCommitted()
				|| !isOutputAllowed(response)) {
			return;
		}
		ErrorAnswer answer = this.door.answer(RejectedRequest.status(request, response, throwable), throwable,
				RejectedRequest.describe(request));
		if (answer == null) {
			super.report(request, response, throwable);
		}
		else if (response.setErrorReported()) {
			send(answer, response);
		}
	}

	private static boolean isOutputAllowed(Response response) {
		AtomicBoolean allowed = new AtomicBoolean();
		response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
		return allowed.get();
	}

	private static void send(ErrorAnswer answer, Response response) {
		try {
			response.resetBuffer();
			response.setStatus(answer.rendered().status());
			answer.headers().forEach((name, values) -> {
				response.setHeader(name, values.get(0));
				values.stream().skip(1).forEach((value) -> response.addHeader(name, value));
			});
			response.setContentType(answer.rendered().contentType());
			response.setContentLength(answer.rendered().body().length);
			response.getOutputStream().write(answer.rendered().body());
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			logger.debug("The client went away before its error could be sent", ex);
		}
	}

}
