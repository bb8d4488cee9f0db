package io.github.errorbook.client.decode;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import io.github.errorbook.client.RemoteError;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.render.EnvelopeMember;
import io.github.errorbook.render.MemberNames;

/**
 * Reads the envelope of Errorbook, in the shape and with the names that the other service
 * has.
 */
final class EnvelopeReader {

	private final MemberNames names;

	private final boolean codeIsStatus;

	private final DetailsReader details;

	private final @Nullable BesideCode besideCode;

	EnvelopeReader(RemoteLayout layout) {
		this.names = layout.names();
		this.codeIsStatus = layout.codeIsStatus();
		this.details = new DetailsReader(this.names.field(), this.names.fieldMessage());
		this.besideCode = layout.detailsForm().isBesideCode() ? new BesideCode(layout, List.of(this.names.message()))
				: null;
	}

	/**
	 * Read an envelope.
	 * @param root the body
	 * @param status the status of the answer
	 * @return the error, which lacks what the body lacks
	 */
	RemoteError read(JsonNode root, int status) {
		JsonNode inner = member(root, this.names.error());
		JsonNode envelope = inner.isObject() ? inner : root;
		return Members.of(envelope, RemoteError.of(status, code(envelope)))
			.withMessage(ShortText.message(member(envelope, this.names.message())))
			.withDetails(details(envelope))
			.withDocumentation(ShortText.of(envelope.path(EnvelopeMember.DOCUMENTATION.wireName()), ShortText.ADDRESS));
	}

	private ErrorDetails details(JsonNode envelope) {
		JsonNode details = member(envelope, this.names.details());
		return (this.besideCode != null && details.isMissingNode()) ? this.besideCode.read(envelope)
				: this.details.read(details, this.names.details());
	}

	private @Nullable String code(JsonNode envelope) {
		return this.codeIsStatus ? null : ShortText.of(member(envelope, this.names.code()), ShortText.CODE);
	}

	private static JsonNode member(JsonNode node, String name) {
		return name.isEmpty() ? MissingNode.getInstance() : node.path(name);
	}

}
