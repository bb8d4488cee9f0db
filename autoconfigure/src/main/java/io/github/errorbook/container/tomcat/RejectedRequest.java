package io.github.errorbook.container.tomcat;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.container.ContainerRequest;
import io.github.errorbook.guard.ExceptionFacts;

/**
 * Reads what Tomcat knows of a request that it rejected.
 */
final class RejectedRequest {

	private static final String TOO_LARGE = StringManager.getManager("org.apache.coyote.http11")
		.getString("iib.requestheadertoolarge.error");

	private static final String[] TOO_MANY = StringManager.getManager("org.apache.tomcat.util.http")
		.getString("headers.maxCountFail", "|")
		.split("\\|");

	private RejectedRequest() {
	}

	/**
	 * Return the status. Tomcat answers 400 when the request line or the headers outgrow
	 * their limits, and says so only in the message of the exception. It keeps no target
	 * whose end it has not seen.
	 * @param request the request
	 * @param response the response
	 * @param thrown the exception, or {@code null}
	 * @return the HTTP status
	 */
	static int status(Request request, Response response, @Nullable Throwable thrown) {
		String message = (thrown != null) ? ExceptionFacts.messageOf(thrown) : null;
		if (response.getStatus() != 400 || message == null || request.getMethod() == null) {
			return response.getStatus();
		}
		if (message.equals(TOO_LARGE)) {
			return request.getCoyoteRequest().requestURI().isNull() ? 414 : 431;
		}
		return isTooMany(message) ? 431 : 400;
	}

	private static boolean isTooMany(String message) {
		return message.startsWith(TOO_MANY[0]) && message.endsWith(TOO_MANY[TOO_MANY.length - 1]);
	}

	static ContainerRequest describe(Request request) {
		return new ContainerRequest(request.getMethod(), path(request), request.getHeader("Accept"),
				request.getHeader("Accept-Language"), request.getHeader("X-Request-Id"));
	}

	private static @Nullable String path(Request request) {
		return (request.getCoyoteRequest().requestURI().isNull()) ? null : request.getRequestURI();
	}

}
