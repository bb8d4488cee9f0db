package io.github.errorbook.client.decode;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Texts of another service that go further than its body: into logs, tags and headers.
 */
final class ShortText {

	/** Printable, without spaces at its ends, not long. */
	static final Pattern CODE = Pattern
		.compile("[^\\p{C}\\s\\p{Z}](?:[^\\p{C}\\p{Zl}\\p{Zp}]{0,126}[^\\p{C}\\s\\p{Z}])?");

	/** As {@code X-Request-Id} is read from clients. */
	static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

	/** A reference to a page. */
	static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x7E&&[^\"<>\\\\^`{|}]]{1,2048}");

	private static final int MAX_MESSAGE = 1000;

	private ShortText() {
	}

	/**
	 * Read a text.
	 * @param node the node with a text or a whole number
	 * @param pattern what the text must match
	 * @return the text, or {@code null} if there is none, or another
	 */
	static @Nullable String of(JsonNode node, Pattern pattern) {
		return (node.isString() || node.isIntegralNumber()) ? of(node.asString(), pattern) : null;
	}

	static @Nullable String of(@Nullable String text, Pattern pattern) {
		return (text != null && pattern.matcher(text).matches()) ? text : null;
	}

	/**
	 * Read a text for people.
	 * @param node the node
	 * @return the beginning of the text, or {@code null} if there is none
	 */
	static @Nullable String message(JsonNode node) {
		String text = node.isString() ? node.stringValue() : "";
		return text.isBlank() ? null : text.substring(0, Math.min(text.length(), MAX_MESSAGE));
	}

}
