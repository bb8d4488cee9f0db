package io.github.errorbook.container.tomcat;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.container.ContainerRequest;

/**
 * Reads what Tomcat knows of a request that it rejected.
 */
final class RejectedRequest {

	private static final String TOO_LARGE = StringManager.getManager("org.apache.coyote.http11")
		.getString("iib.requestheadertoolarge.error");

	private RejectedRequest() {
	}

	/**
	 * Return the status. Tomcat answers 400 when the request line or the headers outgrow
	 * their buffer, and says so only in the message of the exception.
	 * @param request the request
	 * @param response the response
	 * @param thrown the exception, or {@code null}
	 * @return the HTTP status
	 */
	static int status(Request request, Response response, @Nullable Throwable thrown) {
		boolean tooLarge = response.getStatus() == 400 && thrown != null && TOO_LARGE.equals(thrown.getMessage());
		if (!tooLarge) {
			return response.getStatus();
		}
		return request.getCoyoteRequest().protocol().isNull() ? 414 : 431;
	}

	static ContainerRequest describe(Request request) {
		return new ContainerRequest(request.getMethod(), path(request), request.getHeader("Accept"),
				request.getHeader("Accept-Language"), request.getHeader("X-Request-Id"));
	}

	private static @Nullable String path(Request request) {
		return (request.getCoyoteRequest().requestURI().isNull()) ? null : request.getRequestURI();
	}

}
