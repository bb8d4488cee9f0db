package io.github.errorbook.recent.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often callers may call.
 */
class CallLimitTests {

	private final SettableClock clock = new SettableClock();

	private final CallLimit limit = new CallLimit(2, this.clock);

	@Test
	void callsBeyondTheLimitMustWait() {
		assertThat(this.limit.take("ada")).isEmpty();
		assertThat(this.limit.take("ada")).isEmpty();
		assertThat(this.limit.take("ada")).contains(Duration.ofSeconds(30));
		assertThat(this.limit.take("bob")).isEmpty();
	}

	@Test
	void whoWaitsMayCallAgainThoughHeAskedMeanwhile() {
		this.limit.take("ada");
		this.limit.take("ada");
		for (int second = 1; second < 30; second++) {
			this.clock.forward(Duration.ofSeconds(1));
			assertThat(this.limit.take("ada")).isNotEmpty();
		}
		this.clock.forward(Duration.ofMillis(1010));
		assertThat(this.limit.take("ada")).isEmpty();
	}

	@Test
	void silenceSavesNoMoreThanOneMinute() {
		this.limit.take("ada");
		this.clock.forward(Duration.ofHours(1));
		assertThat(this.limit.take("ada")).isEmpty();
		assertThat(this.limit.take("ada")).isEmpty();
		assertThat(this.limit.take("ada")).isNotEmpty();
	}

	@Test
	void clockThatIsSetBackTakesNothingAway() {
		this.limit.take("ada");
		this.clock.forward(Duration.ofHours(-1));
		assertThat(this.limit.take("ada")).isEmpty();
	}

	@Test
	void callersAreForgottenRatherThanWithoutBound() {
		this.limit.take("first");
		this.limit.take("first");
		for (int i = 0; i < 10_000; i++) {
			this.limit.take("caller-" + i);
		}
		assertThat(this.limit.take("first")).isEmpty();
	}

	private static final class SettableClock extends Clock {

		private Instant now = Instant.parse("2026-01-31T14:03:00Z");

		void forward(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
