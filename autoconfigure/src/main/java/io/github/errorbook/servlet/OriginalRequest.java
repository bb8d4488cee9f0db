package io.github.errorbook.servlet;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import io.github.errorbook.door.ErrorPaths;

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

	/**
	 * Return the path within the application.
	 * @param request the request
	 * @return the path without the context path, undecoded
	 */
	private static String path(HttpServletRequest request) {
		String uri = uri(request);
		String context = request.getContextPath();
		return uri.startsWith(context) ? uri.substring(context.length()) : uri;
	}

	/* A request that was wrapped may be in any state. */
	private static String pathOrRoot(HttpServletRequest request) {
		try {
			return path(request);
		}
		catch (Throwable ex) {
			return "/";
		}
	}

	/**
	 * Return whether the errors of a request are answered.
	 * @param request the request
	 * @param paths the paths whose errors are answered
	 * @return {@code true} to answer
	 */
	static boolean isWithin(HttpServletRequest request, ErrorPaths paths) {
		return paths.includeAll() || paths.include(pathOrRoot(request));
	}

	private static String original(HttpServletRequest request, String attribute, String current) {
		return (ErrorDispatch.isOf(request) && request.getAttribute(attribute) instanceof String original) ? original
				: current;
	}

}
