package io.github.errorbook.test.assertj;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares values of tests with values on the wire.
 */
final class JsonValues {

	private JsonValues() {
	}

	/**
	 * Return a value as it would be written.
	 * @param value the value
	 * @return its JSON
	 */
	static JsonNode of(@Nullable Object value) {
		return JsonMapper.shared().valueToTree(value);
	}

	/**
	 * Return whether a value on the wire is the expected one. Numbers are the same if
	 * their values are; a number and a text never are.
	 * @param actual the value on the wire
	 * @param expected the expected value
	 * @return {@code true} if they are the same
	 */
	static boolean areSame(JsonNode actual, JsonNode expected) {
		return (actual.isNumber() && expected.isNumber())
				? actual.decimalValue().compareTo(expected.decimalValue()) == 0 : actual.equals(expected);
	}

}
