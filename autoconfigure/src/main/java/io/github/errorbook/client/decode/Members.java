package io.github.errorbook.client.decode;

import tools.jackson.databind.JsonNode;

import io.github.errorbook.client.RemoteError;

/**
 * The members that {@code errorbook.response.include} adds, which have one name in every
 * form.
 */
final class Members {

	private Members() {
	}

	static RemoteError of(JsonNode node, RemoteError error) {
		JsonNode retryable = node.path("retryable");
		return error
			.withIds(ShortText.of(node.path("requestId"), ShortText.ID),
					ShortText.of(node.path("traceId"), ShortText.ID))
			.withRetry(retryable.isBoolean() ? retryable.booleanValue() : null, null);
	}

}
