package io.github.errorbook.render;

import tools.jackson.core.JsonGenerator;

/**
 * Writes the code as a member: a number as one, anything else as text.
 */
final class CodeWriter {

	private CodeWriter() {
	}

	static void write(JsonGenerator json, String name, Object code) {
		if (code instanceof Long number) {
			json.writeNumberProperty(name, number);
		}
		else {
			json.writeStringProperty(name, code.toString());
		}
	}

}
