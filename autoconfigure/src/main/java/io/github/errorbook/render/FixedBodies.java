package io.github.errorbook.render;

import java.time.Instant;
import java.util.function.Function;

import org.springframework.util.ConcurrentLruCache;

import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.ErrorEnvelope;

/**
 * Keeps the bodies of errors that say nothing of their own, so that a storm of one error
 * is written once. At most 256 are kept, those that were asked for last. Safe for use by
 * several threads.
 */
final class FixedBodies {

	private static final int CAPACITY = 256;

	private static final int MAX_MESSAGE_LENGTH = 512;

	private final ConcurrentLruCache<ErrorEnvelope, RenderedError> bodies;

	/**
	 * Create an empty store.
	 * @param renderer renders an envelope of which nothing depends on the request
	 */
	FixedBodies(Function<ErrorEnvelope, RenderedError> renderer) {
		this.bodies = new ConcurrentLruCache<>(CAPACITY, renderer);
	}

	static boolean admits(ErrorEnvelope envelope) {
		return envelope.details().isEmpty() && envelope.message().length() <= MAX_MESSAGE_LENGTH;
	}

	RenderedError get(ErrorEnvelope envelope) {
		return this.bodies.get(withoutRequest(envelope));
	}

	private static ErrorEnvelope withoutRequest(ErrorEnvelope envelope) {
		return new ErrorEnvelope(envelope.status(), envelope.code(), envelope.title(), envelope.message(),
				ErrorDetails.NONE, Instant.EPOCH, "", "", null, envelope.documentation(), envelope.retryable());
	}

}
