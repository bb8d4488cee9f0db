package io.github.errorbook.benchmarks.business;

import java.nio.charset.StandardCharsets;

/**
 * The body of an error, of the shape that Errorbook has by default.
 */
public record ErrorBody(Content error) {

	public static final ErrorBody NOT_FOUND = new ErrorBody(
			new Content("ACCOUNT_NOT_FOUND", "The account that was asked for does not exist."));

	public static final ErrorBody INTERNAL = new ErrorBody(
			new Content("INTERNAL_SERVER_ERROR", "An unexpected error occurred. It is not your fault."));

	/**
	 * Return the bytes that a writer of JSON makes of this.
	 * @return the bytes
	 */
	public byte[] toBytes() {
		return "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(this.error.code(), this.error.message())
			.getBytes(StandardCharsets.UTF_8);
	}

	public record Content(String code, String message) {
	}

}
