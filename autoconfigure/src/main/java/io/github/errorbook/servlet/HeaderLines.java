package io.github.errorbook.servlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Reads and sets headers that may have several lines.
 */
final class HeaderLines {

	private HeaderLines() {
	}

	/**
	 * Copy the headers of a response.
	 * @param response the response
	 * @return the values by header name
	 */
	static Map<String, List<String>> copy(HttpServletResponse response) {
		Collection<String> names = response.getHeaderNames();
		if (names.isEmpty()) {
			return Map.of();
		}
		Map<String, List<String>> headers = new LinkedHashMap<>();
		for (String name : names) {
			headers.put(name, new ArrayList<>(response.getHeaders(name)));
		}
		return headers;
	}

	/**
	 * Take the headers off a response.
	 * @param response the response
	 * @return the values by header name
	 */
	static Map<String, List<String>> take(HttpServletResponse response) {
		Map<String, List<String>> headers = copy(response);
		for (String name : headers.keySet()) {
			response.setHeader(name, null);
		}
		return headers;
	}

	static void set(HttpServletResponse response, String name, List<String> values) {
		response.setHeader(name, values.get(0));
		for (int i = 1; i < values.size(); i++) {
			response.addHeader(name, values.get(i));
		}
	}

}
