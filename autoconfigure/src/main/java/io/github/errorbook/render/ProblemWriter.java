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

	private static final Set<String> OF_PROBLEM = Set.of("type", "title", "status", "detail", "instance");

	private final MemberNames names;

	private final ConstantMembers constants;

	private final IncludedMembers included;

	private final AddedMembers added;

	private final DetailsWriter details;

	ProblemWriter(EnvelopeLayout layout, ValueWriter values) {
		this.names = layout.problemNames();
		this.constants = layout.constants();
		this.included = new IncludedMembers(extensions(layout.include()), layout.timestamp());
		NamedValues named = new NamedValues(values);
		this.added = new AddedMembers(layout, this.names, OF_PROBLEM, named);
		this.details = new DetailsWriter(layout, named, this.added);
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
			json.writeStringProperty(this.names.message(), CleanText.of(envelope.message()));
		}
		json.writeStringProperty("instance", CleanText.of(envelope.path()));
		if (!this.names.code().isEmpty()) {
			CodeWriter.write(json, this.names.code(), envelope.code());
		}
		this.constants.write(json);
		this.included.write(json, envelope);
		this.added.write(json, envelope.details().members());
		this.details.write(json, this.names.details(), envelope.details());
		json.writeEndObject();
	}

}
