package io.github.errorbook.reference;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a code, in the language of a reader.
 *
 * @param code the code
 * @param status the HTTP status
 * @param reason the usual name of the status, possibly empty
 * @param title the headline
 * @param category the group, for people
 * @param categoryId the id of the group on the index
 * @param retryable whether the same request may succeed later
 * @param waitSeconds how many seconds to wait before that, or {@code null} where it is
 * not said
 * @param since the version of the API that brought the code, or {@code null}
 * @param retirement the code's retirement, or {@code null} for a code in use
 * @param summary what the code means, in one line
 * @param description what happened
 * @param message the text of the response, with <code>{name}</code> for the value of a
 * detail
 * @param causes what leads to the error, likeliest first
 * @param solutions what to do, in the order in which to try it
 * @param response the exact response, with sample details
 * @param details the members of the response's details
 * @param headers the response headers that go with the code always
 * @param client how a client provokes and recognises the code
 * @param operations the operations that can return the code
 * @param related the codes to compare, without those that are not public
 */
record CodeEntry(String code, int status, String reason, String title, String category, String categoryId,
		boolean retryable, @Nullable Long waitSeconds, @Nullable String since, @Nullable Retirement retirement,
		String summary, String description, String message, List<String> causes, List<String> solutions,
		ExactResponse response, List<Detail> details, List<Header> headers, ClientCode client,
		List<Operation> operations, List<String> related) {

	/**
	 * Return the class of the status.
	 * @return the class, such as {@code 4xx}
	 */
	String statusClass() {
		return this.status / 100 + "xx";
	}

	/**
	 * Return how long to wait before another attempt.
	 * @return the time for people, such as {@code 30 s}, or {@code null} where it is not
	 * said
	 */
	@Nullable String retryAfter() {
		Long seconds = this.waitSeconds;
		if (seconds == null) {
			return null;
		}
		if (seconds >= 3600 && seconds % 3600 == 0) {
			return seconds / 3600 + " h";
		}
		return (seconds >= 60 && seconds % 60 == 0) ? seconds / 60 + " min" : seconds + " s";
	}

	boolean hasCauses() {
		return !this.causes.isEmpty();
	}

	boolean hasSolutions() {
		return !this.solutions.isEmpty();
	}

	boolean hasDetails() {
		return !this.details.isEmpty();
	}

	boolean hasHeaders() {
		return !this.headers.isEmpty();
	}

	boolean hasOperations() {
		return !this.operations.isEmpty();
	}

	/**
	 * The retirement of a code.
	 *
	 * @param since the version from which the code is deprecated, or {@code null}
	 * @param replacedBy the code that takes its place, or {@code null} for none
	 * @param removeIn the version that no longer sends the code, or {@code null}
	 */
	record Retirement(@Nullable String since, @Nullable String replacedBy, @Nullable String removeIn) {

	}

	/**
	 * A member of the details.
	 *
	 * @param name the name
	 * @param type the type, or {@code null} where it is not said
	 * @param description what it means, or {@code null} where it is not said
	 * @param example a value as text
	 */
	record Detail(String name, @Nullable String type, @Nullable String description, String example) {

	}

	/**
	 * A response header.
	 *
	 * @param name the name
	 * @param value the value
	 */
	record Header(String name, String value) {

	}

	/**
	 * An operation.
	 *
	 * @param method the HTTP method, or {@code *} for any
	 * @param path the path pattern
	 */
	record Operation(String method, String path) {

	}

	/**
	 * The exact response.
	 *
	 * @param statusLine the first line, such as {@code HTTP/1.1 404}
	 * @param headers the headers
	 * @param body the body, byte for byte
	 * @param lines the body with line breaks and spaces for people
	 * @param tokens the same in parts, for colours
	 */
	record ExactResponse(String statusLine, List<Header> headers, String body, String lines, List<JsonToken> tokens) {

	}

	/**
	 * Code of a client.
	 *
	 * @param curl a command that sends a request to an operation with the code, or
	 * {@code null} where none is known
	 * @param java a class that tells the code apart from others
	 */
	record ClientCode(@Nullable String curl, String java) {

	}

}
