package io.github.errorbook.openapi;

import io.swagger.v3.oas.models.media.Schema;

import io.github.errorbook.render.EnvelopeMember;
import io.github.errorbook.render.TimestampFormat;

/**
 * A member beside the code.
 *
 * @param name its name
 * @param schema its outline
 * @param required whether it is always there
 */
record IncludedMember(String name, Schema<?> schema, boolean required) {

	static IncludedMember of(EnvelopeMember member, TimestampFormat timestamp) {
		return switch (member) {
			case STATUS -> new IncludedMember("status", Schemas.integer("The HTTP status."), true);
			case TIMESTAMP -> new IncludedMember("timestamp", timestamp(timestamp), true);
			case PATH -> new IncludedMember("path", Schemas.text("The path of the request."), true);
			case REQUEST_ID -> new IncludedMember("requestId", Schemas.text("The id of the request."), true);
			case TRACE_ID -> new IncludedMember("traceId", Schemas.text("The id of the trace."), false);
			case DOCUMENTATION -> new IncludedMember("documentation",
					Schemas.text("The address of the code's page.").format("uri-reference"), false);
			case RETRYABLE ->
				new IncludedMember("retryable", Schemas.bool("Whether the same request may succeed later."), true);
		};
	}

	private static Schema<?> timestamp(TimestampFormat format) {
		if (format.isNumber()) {
			return Schemas.integer("When the error occurred.").format("int64");
		}
		Schema<?> text = Schemas.text("When the error occurred.");
		return format.isIso() ? text.format("date-time") : text;
	}

}
