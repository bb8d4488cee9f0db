package io.github.errorbook.describe;

import java.util.Map;

/**
 * Headers that come with a status, whatever the code. What they say depends on the
 * request, so the values are examples.
 */
final class SampleHeaders {

	private static final String RETRY_AFTER = "Retry-After";

	private SampleHeaders() {
	}

	/**
	 * Return the headers of a status.
	 * @param status the HTTP status
	 * @return example values by name, possibly none
	 */
	static Map<String, String> of(int status) {
		return switch (status) {
			case 401 -> Map.of("WWW-Authenticate", "Bearer realm=\"example\"");
			case 405 -> Map.of("Allow", "GET, HEAD");
			case 406, 415 -> Map.of("Accept", "application/json");
			case 429, 503 -> Map.of(RETRY_AFTER, "30");
			default -> Map.of();
		};
	}

}
