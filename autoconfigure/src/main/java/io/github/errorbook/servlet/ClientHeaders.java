package io.github.errorbook.servlet;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads headers of the client. A firewall refuses, by an exception, to show a value that
 * it mistrusts; such a header counts as absent.
 */
final class ClientHeaders {

	private ClientHeaders() {
	}

	/**
	 * Return a header with all its lines.
	 * @param request the request
	 * @param name the name of the header
	 * @return the values, joined by commas, or {@code null} if there is none
	 */
	static @Nullable String get(HttpServletRequest request, String name) {
		try {
			Enumeration<String> values = request.getHeaders(name);
			String first = values.hasMoreElements() ? values.nextElement() : null;
			return values.hasMoreElements() ? first + "," + String.join(",", Collections.list(values)) : first;
		}
		catch (Throwable ex) {
			return null;
		}
	}

}
