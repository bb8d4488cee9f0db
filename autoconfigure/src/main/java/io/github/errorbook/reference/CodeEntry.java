package io.github.errorbook.reference;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorDocumentation;
import io.github.errorbook.handle.ResponseHeaders;
import io.github.errorbook.reference.text.JsonLayout;

/**
 * What there is to say of a code, in the language of a reader.
 *
 * @param definition the code
 * @param documentation what people read about it, in the language of the reader: with a
 * title, with a description, and without codes that are not public
 * @param message the text of the response, with {@code {name}} for the value of a detail
 * @param category the group of the code
 * @param response the exact response, with sample details
 * @param details the members of the response's details
 * @param client how clients provoke and recognise the code; none where no operation is
 * known
 * @param operations the operations that can return the code
 */
record CodeEntry(ErrorDefinition definition, ErrorDocumentation documentation, String message, Group category,
		ExactResponse response, List<Detail> details, List<Snippet> client, List<Operation> operations) {

	String code() {
		return this.definition.value();
	}

	int status() {
		return this.definition.status();
	}

	/**
	 * Return the class of the status.
	 * @return the class, such as {@code 4xx}
	 */
	String statusClass() {
		return status() / 100 + "xx";
	}

	/**
	 * Return whether the code is of an error.
	 * @return {@code false} for an outcome with a status below 400
	 */
	boolean error() {
		return status() >= 400;
	}

	/**
	 * Return the usual name of the status.
	 * @return the name, possibly empty
	 */
	String reason() {
		HttpStatus known = HttpStatus.resolve(status());
		return (known != null) ? known.getReasonPhrase() : "";
	}

	String title() {
		return Objects.requireNonNull(this.documentation.title());
	}

	String description() {
		return Objects.requireNonNull(this.documentation.description());
	}

	/**
	 * Return what the code means, in one line.
	 * @return the first sentence of the description
	 */
	String summary() {
		String line = description().strip().replaceAll("\\s+", " ");
		int end = line.indexOf(". ");
		return (end > 0) ? line.substring(0, end + 1) : line;
	}

	/**
	 * Return the code as it is in a body.
	 * @return a text or a number
	 */
	Object jsonCode() {
		return this.definition.jsonValue();
	}

	@Nullable String type() {
		return this.definition.type();
	}

	boolean retryable() {
		return this.definition.retryable();
	}

	/**
	 * Return how many seconds to wait before another attempt.
	 * @return the seconds, or {@code null} where it is not said
	 */
	@Nullable Long waitSeconds() {
		Duration duration = this.definition.retryAfter();
		return (duration != null) ? ResponseHeaders.seconds(duration) : null;
	}

	/**
	 * Return what is said of the code in a few words. Each form of the reference shows
	 * all of it.
	 * @return the texts by the name of their field, which is that of the label and of the
	 * member in JSON, too
	 */
	Map<String, String> facts() {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("since", this.documentation.since());
		facts.values().removeIf(Objects::isNull);
		return facts;
	}

	@Nullable Deprecation deprecated() {
		return this.documentation.deprecated();
	}

	List<String> causes() {
		return this.documentation.causes();
	}

	List<String> solutions() {
		return this.documentation.solutions();
	}

	List<String> related() {
		return this.documentation.related();
	}

	/**
	 * Return the response headers that go with the code always.
	 * @return the headers
	 */
	List<Header> headers() {
		return Header.all(this.definition.headers());
	}

	/**
	 * Return how long to wait before another attempt.
	 * @return the time for people, such as {@code 30 s}, or {@code null} where it is not
	 * said
	 */
	@Nullable String retryAfter() {
		Long seconds = waitSeconds();
		if (seconds == null) {
			return null;
		}
		if (seconds >= 3600 && seconds % 3600 == 0) {
			return seconds / 3600 + " h";
		}
		return (seconds >= 60 && seconds % 60 == 0) ? seconds / 60 + " min" : seconds + " s";
	}

	boolean hasCauses() {
		return !causes().isEmpty();
	}

	boolean hasSolutions() {
		return !solutions().isEmpty();
	}

	boolean hasDetails() {
		return !this.details.isEmpty();
	}

	boolean hasHeaders() {
		return !headers().isEmpty();
	}

	boolean hasClient() {
		return !this.client.isEmpty();
	}

	boolean hasOperations() {
		return !this.operations.isEmpty();
	}

	/**
	 * The group of a code.
	 *
	 * @param id the id of the group on the index
	 * @param name the name, for people
	 */
	record Group(String id, String name) {

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

		static List<Header> all(Map<String, String> headers) {
			return headers.entrySet().stream().map((header) -> new Header(header.getKey(), header.getValue())).toList();
		}

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
	record ExactResponse(String statusLine, List<Header> headers, String body, String lines,
			List<JsonLayout.Token> tokens) {

	}

	/**
	 * Code of a client.
	 *
	 * @param id what the language is called in Markdown
	 * @param name the language, for people
	 * @param code the code
	 */
	record Snippet(String id, String name, String code) {

		/**
		 * Return whether the code is shown before another is chosen.
		 * @return {@code true} for the command
		 */
		boolean first() {
			return this.id.equals("curl");
		}

	}

}
