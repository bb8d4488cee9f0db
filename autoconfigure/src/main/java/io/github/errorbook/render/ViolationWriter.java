package io.github.errorbook.render;

import java.util.Set;

import tools.jackson.core.JsonGenerator;

import io.github.errorbook.guard.CleanText;
import io.github.errorbook.model.Violation;

/**
 * Writes the members of violations, never the rejected value.
 */
final class ViolationWriter {

	private final Set<ViolationMember> include;

	private final NamedValues values;

	ViolationWriter(Set<ViolationMember> include, NamedValues values) {
		this.include = include;
		this.values = values;
	}

	static void writeText(JsonGenerator json, String name, String text) {
		if (!name.isEmpty()) {
			json.writeStringProperty(name, CleanText.of(text));
		}
	}

	void writeCode(JsonGenerator json, Violation violation) {
		if (this.include.contains(ViolationMember.CODE) && violation.code() != null) {
			writeText(json, "code", violation.code());
		}
	}

	/**
	 * Write what there is beside code, field and text.
	 * @param json where to write
	 * @param violation the violation
	 */
	void writeRest(JsonGenerator json, Violation violation) {
		if (this.include.contains(ViolationMember.IN) && violation.in() != null) {
			writeText(json, "in", violation.in().wireName());
		}
		if (this.include.contains(ViolationMember.ARGUMENTS)) {
			this.values.write(json, "arguments", violation.arguments());
		}
	}

}
