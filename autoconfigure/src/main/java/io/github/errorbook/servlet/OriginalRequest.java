package io.github.errorbook.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What the client asked for, also when the container has gone on to an error page.
 */
final class OriginalRequest {

	private OriginalRequest() {
	}

	static String method(HttpServletRequest request) {
		return original(request, RequestDispatcher.ERROR_METHOD, request.getMethod());
	}

	static String uri(HttpServletRequest request) {
		return original(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
	}

	private static String original(HttpServletRequest request, String attribute, String current) {
		return (request.getDispatcherType() == DispatcherType.ERROR
				&& request.getAttribute(attribute) instanceof String original) ? original : current;
	}

}
