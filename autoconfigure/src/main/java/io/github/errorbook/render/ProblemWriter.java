package io.github.errorbook.render;

import java.util.EnumSet;
import java.util.Set;

import tools.jackson.core.JsonGenerator;

import io.github.errorbook.guard.CleanText;
import io.github.errorbook.model.ErrorEnvelope;

/**
 * Writes problem details (RFC 9457) with {@code code}, {@code details} and the included
 * members as extensions. A member of the envelope that the configuration leaves out is
 * left out here too.
 */
final class ProblemWriter implements BodyWriter {

	private final MemberNames names;

	private final ConstantMembers constants;

	private final IncludedMembers included;

	private final DetailsWriter details;

	ProblemWriter(EnvelopeLayout layout, ValueWriter values) {
		this.names = layout.names();
		this.constants = layout.constants();
		this.included = new IncludedMembers(extensions(layout.include()), layout.timestamp());
		this.details = new DetailsWriter(layout.names(), layout.violationInclude(), values);
	}

	private static Set<EnvelopeMember> extensions(Set<EnvelopeMember> include) {
		Set<EnvelopeMember> extensions = EnumSet.noneOf(EnvelopeMember.class);
		extensions.addAll(include);
		extensions.remove(EnvelopeMember.STATUS);
		extensions.remove(EnvelopeMember.PATH);
		extensions.remove(EnvelopeMember.DOCUMENTATION);
		return extensions;
	}

	@Override
	public String contentType() {
		return "application/problem+json";
	}

	private static String type(ErrorEnvelope envelope) {
		String type = (envelope.type() != null) ? envelope.type() : envelope.documentation();
		return (type != null) ? type : "about:blank";
	}

	@Override
	public void write(JsonGenerator json, ErrorEnvelope envelope) {
		json.writeStartObject();
		json.writeStringProperty("type", type(envelope));
		json.writeStringProperty("title", CleanText.of(envelope.title()));
		json.writeNumberProperty("status", envelope.status());
		if (!this.names.message().isEmpty()) {
			json.writeStringProperty("detail", CleanText.of(envelope.message()));
		}
		json.writeStringProperty("instance", CleanText.of(envelope.path()));
		if (!this.names.code().isEmpty()) {
			CodeWriter.write(json, "code", envelope.code());
		}
		this.constants.write(json);
		this.included.write(json, envelope);
		if (!this.names.details().isEmpty()) {
			this.details.write(json, "details", envelope.details());
		}
		json.writeEndObject();
	}

}
