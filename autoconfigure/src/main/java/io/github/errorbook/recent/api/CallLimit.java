package io.github.errorbook.recent.api;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts calls. Each caller has a bucket of tokens that refills with time; a call takes
 * one. Of callers beyond a number, the one who has not called for longest is forgotten.
 */
final class CallLimit {

	private static final int MAX_CALLERS = 10_000;

	private final int perMinute;

	private final Clock clock;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > MAX_CALLERS;
		}

	};

	CallLimit(int perMinute, Clock clock) {
		this.perMinute = perMinute;
		this.clock = clock;
	}

	/**
	 * Take a token.
	 * @param caller the name of the caller
	 * @return how long to wait for the next one, or empty if there was one
	 */
	synchronized Optional<Duration> take(String caller) {
		long now = this.clock.millis();
		Bucket bucket = this.buckets.computeIfAbsent(caller, (name) -> new Bucket(this.perMinute, now));
		double tokens = Math.min(this.perMinute,
				bucket.tokens() + Math.max(0, now - bucket.since()) * this.perMinute / 60_000.0);
		if (tokens < 1) {
			this.buckets.put(caller, new Bucket(tokens, now));
			return Optional.of(Duration.ofMillis((long) Math.ceil((1 - tokens) * 60_000 / this.perMinute)));
		}
		this.buckets.put(caller, new Bucket(tokens - 1, now));
		return Optional.empty();
	}

	private record Bucket(double tokens, long since) {

	}

}
