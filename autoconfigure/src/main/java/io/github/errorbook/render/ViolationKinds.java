package io.github.errorbook.render;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import tools.jackson.core.JsonGenerator;

import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.render.EnvelopeLayout.KindNames;

/**
 * Writes violations in one array for each kind. The code of a violation is there always,
 * if it has one.
 */
final class ViolationKinds {

	private static final Set<InputLocation> PARAMETERS = EnumSet.of(InputLocation.QUERY, InputLocation.PATH,
			InputLocation.HEADER, InputLocation.COOKIE);

	private final KindNames names;

	private final String message;

	private final ViolationWriter members;

	ViolationKinds(EnvelopeLayout layout, NamedValues values) {
		this.names = layout.kindNames();
		this.message = layout.names().fieldMessage();
		Set<ViolationMember> include = EnumSet.of(ViolationMember.CODE);
		include.addAll(layout.violationInclude());
		this.members = new ViolationWriter(include, values);
	}

	void write(JsonGenerator json, List<Violation> violations) {
		write(json, violations, this.names.fieldErrors(),
				(violation) -> !isGlobal(violation) && !isParameter(violation));
		write(json, violations, this.names.globalErrors(), ViolationKinds::isGlobal);
		write(json, violations, this.names.parameterErrors(),
				(violation) -> !isGlobal(violation) && isParameter(violation));
	}

	private static boolean isGlobal(Violation violation) {
		return violation.field().isEmpty();
	}

	private static boolean isParameter(Violation violation) {
		return violation.in() != null && PARAMETERS.contains(violation.in());
	}

	private void write(JsonGenerator json, List<Violation> violations, String name, Predicate<Violation> kind) {
		List<Violation> chosen = violations.stream().filter(kind).toList();
		if (!chosen.isEmpty() && !name.isEmpty()) {
			json.writeName(name);
			json.writeStartArray();
			chosen.forEach((violation) -> write(json, violation));
			json.writeEndArray();
		}
	}

	private void write(JsonGenerator json, Violation violation) {
		json.writeStartObject();
		this.members.writeCode(json, violation);
		ViolationWriter.writeText(json, this.message, violation.message());
		if (!isGlobal(violation)) {
			writeField(json, violation);
		}
		this.members.writeRest(json, violation);
		json.writeEndObject();
	}

	private void writeField(JsonGenerator json, Violation violation) {
		boolean parameter = isParameter(violation);
		ViolationWriter.writeText(json, parameter ? this.names.parameter() : this.names.property(), violation.field());
		ViolationWriter.writeText(json, parameter ? "" : this.names.path(), violation.field());
	}

}
