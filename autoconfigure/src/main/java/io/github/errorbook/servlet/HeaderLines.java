package io.github.errorbook.servlet;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Sets headers that may have several lines.
 */
final class HeaderLines {

	private HeaderLines() {
	}

	static void set(HttpServletResponse response, String name, List<String> values) {
		response.setHeader(name, values.get(0));
		values.stream().skip(1).forEach((value) -> response.addHeader(name, value));
	}

}
