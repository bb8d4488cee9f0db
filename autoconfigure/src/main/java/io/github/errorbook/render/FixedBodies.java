package io.github.errorbook.render;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
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

	private final ConcurrentLruCache<Text, RenderedError> bodies;

	/**
	 * Create an empty store.
	 * @param renderer renders an envelope of which nothing depends on the request
	 */
	FixedBodies(Function<ErrorEnvelope, RenderedError> renderer) {
		this.bodies = new ConcurrentLruCache<>(CAPACITY, (text) -> renderer.apply(text.envelope()));
	}

	static boolean admits(ErrorEnvelope envelope) {
		return envelope.details().isEmpty() && envelope.details().members().isEmpty()
				&& envelope.message().length() <= MAX_MESSAGE_LENGTH;
	}

	RenderedError get(ErrorEnvelope envelope) {
		return this.bodies.get(new Text(envelope.status(), envelope.code(), envelope.title(), envelope.message(),
				envelope.documentation(), envelope.type(), envelope.retryable()));
	}

	/**
	 * What an error says. The comparisons that a record is born with were not inlined
	 * here, as profiles of a storm showed.
	 */
	private record Text(int status, Object code, String title, String message, @Nullable String documentation,
			@Nullable String type, boolean retryable) {

		ErrorEnvelope envelope() {
			return new ErrorEnvelope(this.status, this.code, this.title, this.message, ErrorDetails.NONE, Instant.EPOCH,
					"", "", null, this.documentation, this.type, this.retryable);
		}

		@Override
		public boolean equals(@Nullable Object object) {
			return object instanceof Text other && this.status == other.status && this.retryable == other.retryable
					&& this.code.equals(other.code) && this.title.equals(other.title)
					&& this.message.equals(other.message) && Objects.equals(this.documentation, other.documentation)
					&& Objects.equals(this.type, other.type);
		}

		@Override
		public int hashCode() {
			return 31 * this.code.hashCode() + this.message.hashCode();
		}

	}

}
