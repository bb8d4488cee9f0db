package io.github.errorbook.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.resolve.ResolvedError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StormGuard}.
 */
class StormGuardTests {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private final AtomicLong clock = new AtomicLong();

	private final List<Runnable> later = new ArrayList<>();

	private final List<String> reports = new ArrayList<>();

	private final StormGuard guard = guard(2);

	private StormGuard guard(int limit) {
		return new StormGuard(limit, this.clock::get, this.later::add,
				(storm, count) -> this.reports.add(storm.code() + " " + storm.exception() + " " + count));
	}

	private static boolean[] admit(StormGuard guard, Throwable thrown, int times) {
		boolean[] admitted = new boolean[times];
		for (int i = 0; i < times; i++) {
			admitted[i] = guard.admits(TestErrors.of(thrown), Level.ERROR);
		}
		return admitted;
	}

	@Test
	void admitsNoMoreOfOneKindThanTheLimit() {
		assertThat(admit(this.guard, new ConflictException(), 4)).containsExactly(true, true, false, false);
		assertThat(admit(this.guard, new IllegalStateException(), 3)).containsExactly(true, true, false);
		assertThat(admit(this.guard, new IllegalArgumentException(), 3)).containsExactly(true, true, false);
	}

	@Test
	void admitsAgainInTheNextSecond() {
		admit(this.guard, new ConflictException(), 4);
		this.clock.addAndGet(SECOND - 1);
		assertThat(admit(this.guard, new ConflictException(), 1)).containsExactly(false);
		this.clock.addAndGet(1);
		assertThat(admit(this.guard, new ConflictException(), 3)).containsExactly(true, true, false);
	}

	@Test
	void reportsWhatWasHeldBackAlthoughTheStormIsOver() {
		admit(this.guard, new ConflictException(), 7);
		assertThat(this.later).hasSize(1);
		this.later.remove(0).run();
		assertThat(this.reports).containsExactly("CONFLICT " + ConflictException.class.getName() + " 5");
		admit(this.guard, new ConflictException(), 1);
		assertThat(this.later).hasSize(1);
	}

	@Test
	void reportsRestWhenClosed() {
		admit(this.guard, new ConflictException(), 3);
		this.guard.close();
		this.later.forEach(Runnable::run);
		assertThat(this.reports).containsExactly("CONFLICT " + ConflictException.class.getName() + " 1");
	}

	@Test
	void quietKindIsNotReported() {
		admit(this.guard, new ConflictException(), 2);
		this.guard.close();
		assertThat(this.reports).isEmpty();
		assertThat(this.later).isEmpty();
	}

	@Test
	void admitsEverythingWithoutLimit() {
		assertThat(admit(guard(0), new ConflictException(), 3)).containsOnly(true);
		assertThat(this.later).isEmpty();
	}

	@Test
	void kindsBeyondThousandAreOne() {
		for (int i = 0; i < 1000; i++) {
			this.guard.admits(withCode("CODE_" + i), Level.ERROR);
		}
		assertThat(Stream.of("A", "B", "C", "D").map((code) -> this.guard.admits(withCode(code), Level.ERROR)))
			.containsExactly(true, true, false, false);
		this.guard.close();
		assertThat(this.reports).containsExactly("other other 2");
	}

	private static HandledError withCode(String code) {
		HandledError error = TestErrors.of(new ConflictException());
		ResolvedError other = error.error().withDefinition(ErrorDefinition.of(code, 409, "").build());
		return new HandledError(other, error.request(), error.envelope(), error.headers());
	}

	@Test
	void nothingIsLostAmongThreads() throws InterruptedException {
		AtomicLong admitted = new AtomicLong();
		AtomicLong reported = new AtomicLong();
		StormGuard shared = new StormGuard(10, System::nanoTime, Runnable::run,
				(storm, count) -> reported.addAndGet(count));
		HandledError error = TestErrors.of(new ApiException("NONE"));
		ExecutorService threads = Executors.newFixedThreadPool(8);
		for (int i = 0; i < 8; i++) {
			threads.execute(() -> {
				for (int n = 0; n < 10_000; n++) {
					admitted.addAndGet(shared.admits(error, Level.ERROR) ? 1 : 0);
				}
			});
		}
		threads.shutdown();
		assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		shared.close();
		assertThat(admitted.get() + reported.get()).isEqualTo(80_000);
		assertThat(reported.get()).isPositive();
	}

}
