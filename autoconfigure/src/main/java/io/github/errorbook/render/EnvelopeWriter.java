package io.github.errorbook.render;

import tools.jackson.core.JsonGenerator;

import io.github.errorbook.guard.CleanText;
import io.github.errorbook.model.ErrorEnvelope;

/**
 * Writes the envelope as the configuration shapes it.
 */
final class EnvelopeWriter implements BodyWriter {

	private final EnvelopeLayout layout;

	private final MemberNames names;

	private final IncludedMembers included;

	private final AddedMembers added;

	private final DetailsWriter details;

	EnvelopeWriter(EnvelopeLayout layout, ValueWriter values) {
		this.layout = layout;
		this.names = layout.names();
		this.included = new IncludedMembers(layout.include(), layout.timestamp());
		NamedValues named = new NamedValues(values);
		this.added = new AddedMembers(layout, layout.names(), named);
		this.details = new DetailsWriter(layout, named, this.added);
	}

	@Override
	public String contentType() {
		return "application/json";
	}

	@Override
	public void write(JsonGenerator json, ErrorEnvelope envelope) {
		json.writeStartObject();
		if (this.layout.shape() == Shape.NESTED) {
			json.writeName(this.names.error());
			json.writeStartObject();
			writeMembers(json, envelope);
			json.writeEndObject();
		}
		else {
			writeMembers(json, envelope);
		}
		json.writeEndObject();
	}

	private void writeMembers(JsonGenerator json, ErrorEnvelope envelope) {
		this.layout.constants().write(json);
		writeCode(json, envelope);
		if (!this.names.message().isEmpty()) {
			json.writeStringProperty(this.names.message(), CleanText.of(envelope.message()));
		}
		this.included.write(json, envelope);
		this.added.write(json, envelope.details().members());
		this.details.write(json, this.names.details(), envelope.details());
	}

	private void writeCode(JsonGenerator json, ErrorEnvelope envelope) {
		if (this.names.code().isEmpty()) {
			return;
		}
		if (this.layout.codeValue() == CodeValue.STATUS) {
			json.writeNumberProperty(this.names.code(), envelope.status());
		}
		else {
			CodeWriter.write(json, this.names.code(), envelope.code());
		}
	}

}
