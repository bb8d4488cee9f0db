package io.github.errorbook.source.web;

import java.util.Enumeration;
import java.util.Iterator;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/**
 * The names in the current request that lead into an object: of parameters, and of
 * headers and parts, which Spring binds as well.
 */
final class BoundPaths {

	private BoundPaths() {
	}

	/**
	 * Return whether the request may have a path at all.
	 * @return {@code false} only if it has none
	 */
	static boolean isAny() {
		HttpServletRequest request = request();
		return request != null && (parameters(request).stream().anyMatch(BoundPaths::isPath) || hasHeader(request)
				|| WebUtils.getNativeRequest(request, MultipartRequest.class) != null);
	}

	private static boolean hasHeader(HttpServletRequest request) {
		Enumeration<String> names = request.getHeaderNames();
		while (names.hasMoreElements()) {
			if (isPath(names.nextElement())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return the path that the request has as a parameter, if it is only one.
	 * @return the name of the parameter; an empty string for none or many
	 */
	static String only() {
		HttpServletRequest request = request();
		if (request == null) {
			return "";
		}
		Iterator<String> paths = parameters(request).stream().filter(BoundPaths::isPath).limit(2).iterator();
		String first = paths.hasNext() ? paths.next() : "";
		return paths.hasNext() ? "" : first;
	}

	/* A form that the container cannot read has none, and that is not what failed. */
	private static Set<String> parameters(HttpServletRequest request) {
		try {
			return request.getParameterMap().keySet();
		}
		catch (RuntimeException ex) {
			return Set.of();
		}
	}

	private static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

	private static boolean isPath(String name) {
		return name.indexOf('[') >= 0 || name.indexOf('.') >= 0;
	}

}
