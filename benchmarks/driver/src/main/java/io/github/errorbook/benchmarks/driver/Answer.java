package io.github.errorbook.benchmarks.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a variant has to answer before its time is taken.
 *
 * @param status the status
 * @param type the value of {@code Content-Type}
 * @param chunked whether the body is chunked, else it has a {@code Content-Length}
 * @param headers further headers that must be there, in lower case, with their values or
 * the start of them
 * @param body the body, as a regular expression or with members in any order
 * @param anyOrder whether to compare the characters of the body in any order
 */
record Answer(int status, String type, boolean chunked, List<String> headers, String body, boolean anyOrder) {

	private static final String JSON = "application/json";

	private static final String NOT_FOUND = "{\"error\":{\"code\":\"ACCOUNT_NOT_FOUND\","
			+ "\"message\":\"The account that was asked for does not exist.\"}}";

	private static final String INVALID = "{\"error\":{\"code\":\"VALIDATION_FAILED\","
			+ "\"message\":\"The request has invalid fields.\",\"details\":["
			+ "{\"field\":\"reference\",\"message\":\"must not be blank\"},"
			+ "{\"field\":\"amount\",\"message\":\"must be greater than 0\"},"
			+ "{\"field\":\"currency\",\"message\":\"size must be between 0 and 3\"},"
			+ "{\"field\":\"payer\",\"message\":\"must be a well-formed email address\"},"
			+ "{\"field\":\"payee\",\"message\":\"must not be null\"}]}}";

	static Answer success() {
		return new Answer(200, JSON, false, List.of(), "\\{\"id\":42,.*\\}", false);
	}

	static Answer notFound() {
		return new Answer(404, JSON, true, List.of(), NOT_FOUND, true);
	}

	static Answer invalid() {
		return new Answer(422, JSON, true, List.of(), INVALID, true);
	}

	static Answer matching(int status, String type, String body) {
		return new Answer(status, type, true, List.of(), body, false);
	}

	Answer withLength() {
		return new Answer(this.status, this.type, false, this.headers, this.body, this.anyOrder);
	}

	/**
	 * Expect what Errorbook adds.
	 * @return the expectation
	 */
	Answer ofErrorbook() {
		return new Answer(this.status, this.type, false,
				List.of("cache-control: no-store", "x-content-type-options: nosniff", "x-request-id: "), this.body,
				this.anyOrder);
	}

	Answer with(String... headers) {
		List<String> all = new ArrayList<>(this.headers);
		all.addAll(List.of(headers));
		return new Answer(this.status, this.type, this.chunked, all, this.body, this.anyOrder);
	}

	/**
	 * Compare an answer with this.
	 * @param text head and body
	 * @return what differs, possibly nothing
	 */
	List<String> faults(String text) {
		int end = text.indexOf("\r\n\r\n");
		String head = text.substring(0, end).toLowerCase(Locale.ROOT) + "\r\n";
		List<String> faults = new ArrayList<>();
		if (!head.startsWith("http/1.1 " + this.status)) {
			faults.add("status is not " + this.status);
		}
		List<String> expected = new ArrayList<>(this.headers);
		expected.add("content-type: " + this.type + "\r\n");
		expected.add(this.chunked ? "transfer-encoding: chunked\r\n" : "content-length: ");
		expected.removeIf((header) -> head.contains("\n" + header));
		expected.forEach((header) -> faults.add("no header " + header.strip()));
		if (!hasBody(content(text.substring(end + 4)))) {
			faults.add("the body is not " + this.body);
		}
		return faults;
	}

	private String content(String body) {
		if (!this.chunked) {
			return body;
		}
		StringBuilder content = new StringBuilder();
		for (String line : body.split("\r\n")) {
			content.append(line.startsWith("{") ? line : "");
		}
		return content.toString();
	}

	private boolean hasBody(String content) {
		return this.anyOrder ? Arrays.equals(content.chars().sorted().toArray(), this.body.chars().sorted().toArray())
				: content.matches(this.body);
	}

}
