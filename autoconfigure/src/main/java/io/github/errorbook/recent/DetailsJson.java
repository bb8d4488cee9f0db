package io.github.errorbook.recent;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;
import io.github.errorbook.render.ValueWriter;

/**
 * Turns details into text, which nobody can change afterwards and whose size is known.
 * What is too much is omitted. This happens on the thread of the request, so that the
 * usual values take no way through a mapper.
 */
final class DetailsJson {

	private final FailureLog losses = new FailureLog(DetailsJson.class);

	private static final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final int MAX_TEXT = 500;

	private static final int MAX_VALUE = 1000;

	private static final int MAX_TOTAL = 4000;

	private static final int EXPECTED_LENGTH = 128;

	private final ValueWriter values;

	DetailsJson(ValueWriter values) {
		this.values = values;
	}

	static Object parse(String json) {
		return mapper.readValue(json, Object.class);
	}

	@Nullable String write(ErrorDetails details) {
		if (details.isEmpty()) {
			return null;
		}
		StringBuilder json = new StringBuilder(EXPECTED_LENGTH);
		if (details.violations().isEmpty()) {
			writeValues(json, details.values());
		}
		else {
			writeViolations(json, details.violations());
		}
		return SafeText.cut(json.toString(), Integer.MAX_VALUE);
	}

	private static void writeViolations(StringBuilder json, Iterable<Violation> violations) {
		int room = MAX_TOTAL;
		json.append('[');
		for (Violation violation : violations) {
			room -= violation.field().length() + violation.message().length();
			if (room < 0) {
				break;
			}
			write(json, violation);
		}
		json.append(']');
	}

	private static void write(StringBuilder json, Violation violation) {
		json.append((json.length() > 1) ? ",{" : "{");
		writeName(json, "field");
		writeText(json, violation.field());
		writeName(json.append(','), "message");
		writeText(json, violation.message());
		if (violation.code() != null) {
			writeName(json.append(','), "code");
			writeText(json, violation.code());
		}
		if (violation.in() != null) {
			writeName(json.append(','), "in");
			writeText(json, violation.in().wireName());
		}
		json.append('}');
	}

	private void writeValues(StringBuilder json, Map<String, @Nullable Object> values) {
		json.append('{');
		values.forEach((name, value) -> {
			int length = json.length();
			if (value != null && length < MAX_TOTAL) {
				json.append((length > 1) ? "," : "");
				writeName(json, name);
				if (!writeValue(json, name, value)) {
					json.setLength(length);
				}
			}
		});
		json.append('}');
	}

	private boolean writeValue(StringBuilder json, String name, Object value) {
		if (value instanceof String text) {
			writeText(json, text);
		}
		else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
			json.append(value);
		}
		else {
			String other = other(name, value);
			json.append(other);
			return other != null && other.length() <= MAX_VALUE;
		}
		return true;
	}

	private @Nullable String other(String name, Object value) {
		try {
			return mapper.writeValueAsString(mapper.readTree(this.values.write(value)));
		}
		catch (Throwable ex) {
			this.losses.report("The detail '" + name + "' cannot be recorded and is skipped", ex);
			return null;
		}
	}

	private static void writeName(StringBuilder json, String name) {
		writeText(json, name);
		json.append(':');
	}

	private static void writeText(StringBuilder json, String text) {
		String cut = SafeText.cut(text, MAX_TEXT);
		json.append('"');
		int start = 0;
		for (int i = 0; i < cut.length(); i++) {
			char c = cut.charAt(i);
			if (c < ' ' || c == '"' || c == '\\') {
				writeEscaped(json.append(cut, start, i), c);
				start = i + 1;
			}
		}
		json.append(cut, start, cut.length()).append('"');
	}

	private static void writeEscaped(StringBuilder json, char c) {
		if (c < ' ') {
			json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
		}
		else {
			json.append('\\').append(c);
		}
	}

}
