package io.github.errorbook.client.decode;

import tools.jackson.databind.JsonNode;

import io.github.errorbook.client.RemoteError;
import io.github.errorbook.render.EnvelopeMember;

/**
 * The members that {@code errorbook.response.include} adds, which have one name in every
 * form.
 */
final class Members {

	private Members() {
	}

	static RemoteError of(JsonNode node, RemoteError error) {
		JsonNode retryable = node.path(EnvelopeMember.RETRYABLE.wireName());
		return error
			.withIds(ShortText.of(node.path(EnvelopeMember.REQUEST_ID.wireName()), ShortText.ID),
					ShortText.of(node.path(EnvelopeMember.TRACE_ID.wireName()), ShortText.ID))
			.withRetry(retryable.isBoolean() ? retryable.booleanValue() : null, null);
	}

}
