package io.github.errorbook.sample;

import java.util.List;

/**
 * A response as the README prints it, or as it is on the wire.
 *
 * @param status the first line
 * @param headers the lines that follow it
 * @param body all the rest
 */
record ReadmeResponse(String status, List<String> headers, String body) {

	static ReadmeResponse parse(String response) {
		String[] parts = response.split("\r?\n\r?\n", 2);
		List<String> lines = parts[0].lines().toList();
		return new ReadmeResponse(lines.get(0).stripTrailing(), lines.subList(1, lines.size()), parts[1]);
	}

	/**
	 * Return what is the same each time: {@code Date} goes, as does {@code Connection},
	 * which depends on the client, and of {@code X-Request-Id} the form is left.
	 */
	ReadmeResponse lasting() {
		return new ReadmeResponse(this.status,
				this.headers.stream()
					.filter((header) -> !header.matches("(Date|Connection): .+"))
					.map((header) -> header.replaceAll("^X-Request-Id: [0-9a-f]{32}$", "X-Request-Id: new"))
					.toList(),
				this.body);
	}

}
