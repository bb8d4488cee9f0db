package io.github.errorbook.render;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import io.github.errorbook.guard.CleanText;
import io.github.errorbook.model.ErrorEnvelope;

/**
 * Writes the members that the configuration adds, in a fixed order.
 */
final class IncludedMembers {

	private final Set<EnvelopeMember> include;

	private final TimestampFormat timestamp;

	IncludedMembers(Set<EnvelopeMember> include, TimestampFormat timestamp) {
		this.include = include;
		this.timestamp = timestamp;
	}

	void write(JsonGenerator json, ErrorEnvelope envelope) {
		if (this.include.contains(EnvelopeMember.STATUS)) {
			json.writeNumberProperty(EnvelopeMember.STATUS.wireName(), envelope.status());
		}
		if (this.include.contains(EnvelopeMember.TIMESTAMP)) {
			this.timestamp.write(json, EnvelopeMember.TIMESTAMP.wireName(), envelope.timestamp());
		}
		writeText(json, EnvelopeMember.PATH, envelope.path());
		writeText(json, EnvelopeMember.REQUEST_ID, envelope.requestId());
		writeText(json, EnvelopeMember.TRACE_ID, envelope.traceId());
		writeText(json, EnvelopeMember.DOCUMENTATION, envelope.documentation());
		if (this.include.contains(EnvelopeMember.RETRYABLE)) {
			json.writeBooleanProperty(EnvelopeMember.RETRYABLE.wireName(), envelope.retryable());
		}
	}

	private void writeText(JsonGenerator json, EnvelopeMember member, @Nullable String text) {
		if (text != null && this.include.contains(member)) {
			json.writeStringProperty(member.wireName(), CleanText.of(text));
		}
	}

}
