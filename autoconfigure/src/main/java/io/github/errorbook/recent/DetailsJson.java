package io.github.errorbook.recent;

import java.io.StringWriter;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;
import io.github.errorbook.render.ValueWriter;

/**
 * Turns details into text, which nobody can change afterwards and whose size is known.
 * What is too much is left out.
 */
final class DetailsJson {

	private static final Log logger = LogFactory.getLog(DetailsJson.class);

	private static final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final int MAX_TEXT = 500;

	private static final int MAX_VALUE = 1000;

	private static final int MAX_TOTAL = 4000;

	private final JsonFactory factory = new JsonFactory();

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
		StringWriter text = new StringWriter();
		try (JsonGenerator json = this.factory.createGenerator(ObjectWriteContext.empty(), text)) {
			if (details.violations().isEmpty()) {
				writeValues(json, details.values());
			}
			else {
				writeViolations(json, details.violations());
			}
		}
		return SafeText.cut(text.toString(), Integer.MAX_VALUE);
	}

	private static void writeViolations(JsonGenerator json, Iterable<Violation> violations) {
		int room = MAX_TOTAL;
		json.writeStartArray();
		for (Violation violation : violations) {
			room -= violation.field().length() + violation.message().length();
			if (room < 0) {
				break;
			}
			write(json, violation);
		}
		json.writeEndArray();
	}

	private static void write(JsonGenerator json, Violation violation) {
		json.writeStartObject();
		json.writeStringProperty("field", SafeText.cut(violation.field(), MAX_TEXT));
		json.writeStringProperty("message", SafeText.cut(violation.message(), MAX_TEXT));
		if (violation.code() != null) {
			json.writeStringProperty("code", SafeText.cut(violation.code(), MAX_TEXT));
		}
		if (violation.in() != null) {
			json.writeStringProperty("in", violation.in().wireName());
		}
		json.writeEndObject();
	}

	private void writeValues(JsonGenerator json, Map<String, @Nullable Object> values) {
		int room = MAX_TOTAL;
		json.writeStartObject();
		for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
			String value = json(entry.getKey(), entry.getValue());
			room -= entry.getKey().length() + ((value != null) ? value.length() : 0);
			if (value != null && value.length() <= MAX_VALUE && room >= 0) {
				json.writeName(SafeText.cut(entry.getKey(), MAX_TEXT));
				json.writeRawValue(value);
			}
		}
		json.writeEndObject();
	}

	private @Nullable String json(String name, @Nullable Object value) {
		if (value == null) {
			return null;
		}
		try {
			return (value instanceof String text) ? mapper.writeValueAsString(SafeText.cut(text, MAX_TEXT))
					: mapper.writeValueAsString(mapper.readTree(this.values.write(value)));
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			logger.debug("The detail '" + name + "' cannot be recorded and is left out", ex);
			return null;
		}
	}

}
