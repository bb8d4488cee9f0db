package io.github.errorbook.servlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Reads and sets headers that may have several lines.
 */
final class HeaderLines {

	private static final Set<String> OF_CONTAINER = Set.of("date", "server");

	private HeaderLines() {
	}

	/**
	 * Copy the headers of a response, save those that the container keeps there.
	 * @param response the response
	 * @return the values by header name
	 */
	static Map<String, List<String>> copy(HttpServletResponse response) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		for (String name : response.getHeaderNames()) {
			if (!OF_CONTAINER.contains(name.toLowerCase(Locale.ROOT))) {
				headers.put(name, new ArrayList<>(response.getHeaders(name)));
			}
		}
		return headers;
	}

	/**
	 * Take the headers off a response, save those that the container keeps there.
	 * @param response the response
	 * @return the values by header name
	 */
	static Map<String, List<String>> take(HttpServletResponse response) {
		Map<String, List<String>> headers = copy(response);
		headers.keySet().forEach((name) -> response.setHeader(name, null));
		return headers;
	}

	static void set(HttpServletResponse response, Map<String, List<String>> headers) {
		headers.forEach((name, values) -> set(response, name, values));
	}

	private static void set(HttpServletResponse response, String name, List<String> values) {
		response.setHeader(name, values.get(0));
		values.stream().skip(1).forEach((value) -> response.addHeader(name, value));
	}

}
