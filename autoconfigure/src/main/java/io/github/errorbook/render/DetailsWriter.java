package io.github.errorbook.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import io.github.errorbook.guard.CleanText;
import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;

/**
 * Writes the details as a member. A value that cannot be written is left out.
 */
final class DetailsWriter {

	private final FailureLog losses = new FailureLog(DetailsWriter.class);

	private final MemberNames names;

	private final Set<ViolationMember> include;

	private final ValueWriter values;

	DetailsWriter(MemberNames names, Set<ViolationMember> include, ValueWriter values) {
		this.names = names;
		this.include = include;
		this.values = values;
	}

	void write(JsonGenerator json, String name, ErrorDetails details) {
		if (!details.violations().isEmpty()) {
			json.writeName(name);
			writeViolations(json, details.violations());
		}
		else if (!details.isEmpty()) {
			writeValues(json, name, details.values());
		}
	}

	private void writeViolations(JsonGenerator json, List<Violation> violations) {
		json.writeStartArray();
		violations.forEach((violation) -> writeViolation(json, violation));
		json.writeEndArray();
	}

	private void writeViolation(JsonGenerator json, Violation violation) {
		json.writeStartObject();
		writeText(json, this.names.field(), violation.field());
		writeText(json, this.names.fieldMessage(), violation.message());
		if (this.include.contains(ViolationMember.CODE) && violation.code() != null) {
			writeText(json, "code", violation.code());
		}
		if (this.include.contains(ViolationMember.IN) && violation.in() != null) {
			writeText(json, "in", violation.in().wireName());
		}
		if (this.include.contains(ViolationMember.ARGUMENTS)) {
			writeValues(json, "arguments", violation.arguments());
		}
		json.writeEndObject();
	}

	private static void writeText(JsonGenerator json, String name, String text) {
		if (!name.isEmpty()) {
			json.writeStringProperty(name, CleanText.of(text));
		}
	}

	private void writeValues(JsonGenerator json, String name, Map<String, ? extends @Nullable Object> values) {
		Map<String, Object> writable = writable(values);
		if (!writable.isEmpty()) {
			json.writeName(name);
			json.writeStartObject();
			writable.forEach((key, value) -> writeValue(json, key, value));
			json.writeEndObject();
		}
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
			this.losses.report("The detail '" + name + "' cannot be written as JSON and is left out", ex);
			return null;
		}
	}

	private record RawJson(String text) {

	}

}
