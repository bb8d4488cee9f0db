package io.github.errorbook.render;

import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.core.JsonGenerator;

import io.github.errorbook.guard.CleanText;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;

/**
 * Writes the details, in whatever form they have.
 */
final class DetailsWriter {

	private static final String BETWEEN = "; ";

	private final DetailsForm form;

	private final MemberNames names;

	private final NamedValues values;

	private final AddedMembers beside;

	private final ViolationWriter members;

	private final ViolationKinds kinds;

	DetailsWriter(EnvelopeLayout layout, NamedValues values, AddedMembers beside) {
		this.form = layout.detailsForm();
		this.names = layout.names();
		this.values = values;
		this.beside = beside;
		this.members = new ViolationWriter(layout.violationInclude(), values);
		this.kinds = new ViolationKinds(layout, values);
	}

	/**
	 * Write the details.
	 * @param json where to write
	 * @param name the name of the member, empty to leave it out
	 * @param details the details
	 */
	void write(JsonGenerator json, String name, ErrorDetails details) {
		if (this.form == DetailsForm.BY_KIND && !details.violations().isEmpty()) {
			this.kinds.write(json, details.violations());
		}
		else if (this.form.isBesideCode() && details.violations().isEmpty()) {
			this.beside.writeDetails(json, details.values());
		}
		else if (!name.isEmpty() && !details.isEmpty()) {
			writeMember(json, name, details);
		}
	}

	private void writeMember(JsonGenerator json, String name, ErrorDetails details) {
		if (this.form == DetailsForm.TEXT) {
			writeText(json, name, text(details));
		}
		else if (details.violations().isEmpty()) {
			this.values.write(json, name, details.values());
		}
		else {
			json.writeName(name);
			writeViolations(json, details.violations());
		}
	}

	private static void writeText(JsonGenerator json, String name, String text) {
		if (!text.isEmpty()) {
			json.writeStringProperty(name, CleanText.of(text));
		}
	}

	private String text(ErrorDetails details) {
		if (details.violations().isEmpty()) {
			return this.values.texts(details.values())
				.entrySet()
				.stream()
				.map((value) -> value.getKey() + ": " + value.getValue())
				.collect(Collectors.joining(BETWEEN));
		}
		return details.violations().stream().map(DetailsWriter::text).collect(Collectors.joining(BETWEEN));
	}

	private static String text(Violation violation) {
		return violation.field().isEmpty() ? violation.message() : violation.field() + " " + violation.message();
	}

	private void writeViolations(JsonGenerator json, List<Violation> violations) {
		json.writeStartArray();
		violations.forEach((violation) -> writeViolation(json, violation));
		json.writeEndArray();
	}

	private void writeViolation(JsonGenerator json, Violation violation) {
		json.writeStartObject();
		ViolationWriter.writeText(json, this.names.field(), violation.field());
		ViolationWriter.writeText(json, this.names.fieldMessage(), violation.message());
		this.members.writeCode(json, violation);
		this.members.writeRest(json, violation);
		json.writeEndObject();
	}

}
