package io.github.errorbook.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What the client asked for, also while the container dispatches to the error page with
 * another method and path.
 */
final class RequestTarget {

	private RequestTarget() {
	}

	static String method(HttpServletRequest request) {
		return original(request, RequestDispatcher.ERROR_METHOD, request.getMethod());
	}

	static String uri(HttpServletRequest request) {
		return original(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
	}

	/**
	 * Return the path within the application.
	 * @param request the request
	 * @return the path without the context path, undecoded
	 */
	static String path(HttpServletRequest request) {
		String uri = uri(request);
		String context = request.getContextPath();
		return uri.startsWith(context) ? uri.substring(context.length()) : uri;
	}

	private static String original(HttpServletRequest request, String attribute, String current) {
		Object original = (request.getDispatcherType() == DispatcherType.ERROR) ? request.getAttribute(attribute)
				: null;
		return (original != null) ? original.toString() : current;
	}

}
