package io.github.errorbook.servlet;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.web.servlet.support.RequestContextUtils;

import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.RequestIds;

/**
 * Describes a servlet request. A session id in the path is left out.
 */
final class ServletErrorRequests {

	private static final Pattern SESSION_ID = Pattern.compile(";jsessionid=[^/;]*", Pattern.CASE_INSENSITIVE);

	private ServletErrorRequests() {
	}

	static ErrorRequest describe(HttpServletRequest request, HttpServletResponse response) {
		return new ErrorRequest(request.getMethod(), path(request), RequestContextUtils.getLocale(request),
				requestId(request, response), MDC.get("traceId"));
	}

	private static String path(HttpServletRequest request) {
		String path = request.getRequestURI();
		return (path.indexOf(';') >= 0) ? SESSION_ID.matcher(path).replaceAll("") : path;
	}

	private static String requestId(HttpServletRequest request, HttpServletResponse response) {
		String known = response.getHeader(RequestIds.HEADER);
		return RequestIds.accept((known != null) ? known : request.getHeader(RequestIds.HEADER));
	}

}
