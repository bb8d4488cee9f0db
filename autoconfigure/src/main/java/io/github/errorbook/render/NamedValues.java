package io.github.errorbook.render;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import io.github.errorbook.guard.CleanText;
import io.github.errorbook.guard.FailureLog;

/**
 * Writes named values of the application. A value that cannot be written is omitted.
 */
final class NamedValues {

	private final FailureLog losses = new FailureLog(NamedValues.class);

	private final ValueWriter values;

	NamedValues(ValueWriter values) {
		this.values = values;
	}

	/**
	 * Write an object, unless it would be empty.
	 * @param json where to write
	 * @param name the name of the object
	 * @param values its members
	 */
	void write(JsonGenerator json, String name, Map<String, ? extends @Nullable Object> values) {
		Map<String, Object> writable = writable(values);
		if (!writable.isEmpty()) {
			json.writeName(name);
			json.writeStartObject();
			writable.forEach((key, value) -> writeValue(json, key, value));
			json.writeEndObject();
		}
	}

	/**
	 * Write a member, unless its value cannot be written or is too long.
	 * @param json where to write
	 * @param name the name of the member
	 * @param value its value
	 * @param maxLength the most characters of the value
	 */
	void writeMember(JsonGenerator json, String name, Object value, int maxLength) {
		Object writable = writable(name, value);
		if (writable != null && writable.toString().length() <= maxLength) {
			writeValue(json, name, writable);
		}
		else if (writable != null) {
			report("is too long", name, new IllegalArgumentException());
		}
	}

	/**
	 * Return values as text.
	 * @param values the values
	 * @return the text of each by name, in the same order
	 */
	Map<String, String> texts(Map<String, ? extends @Nullable Object> values) {
		Map<String, String> texts = new LinkedHashMap<>();
		writable(values).forEach((name, value) -> texts.put(CleanText.of(name),
				(value instanceof RawJson raw) ? JsonText.plain(raw.text()) : (String) value));
		return texts;
	}

	private static void writeValue(JsonGenerator json, String name, Object value) {
		json.writeName(CleanText.of(name));
		if (value instanceof RawJson raw) {
			json.writeRawValue(raw.text());
		}
		else {
			json.writeString((String) value);
		}
	}

	private Map<String, Object> writable(Map<String, ? extends @Nullable Object> values) {
		Map<String, Object> result = new LinkedHashMap<>();
		values.forEach((name, value) -> {
			Object writable = (value != null) ? writable(name, value) : null;
			if (writable != null) {
				result.put(name, writable);
			}
		});
		return result;
	}

	private @Nullable Object writable(String name, Object value) {
		if (value instanceof String text) {
			return CleanText.of(text);
		}
		try {
			return new RawJson(JsonText.requireOneValue(this.values.write(value)));
		}
		catch (Throwable ex) {
			report("cannot be written as JSON", name, ex);
			return null;
		}
	}

	private void report(String reason, String name, Throwable failure) {
		this.losses.report("The value '" + name + "' " + reason + " and is skipped", failure);
	}

	private record RawJson(String text) {

		@Override
		public String toString() {
			return this.text;
		}

	}

}
