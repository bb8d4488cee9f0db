package io.github.errorbook.recent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The log in memory.
 */
class InMemoryRecentErrorRepositoryTests extends RecentErrorRepositoryContract {

	private static final int MILLION = 1_000_000;

	@Override
	protected RecentErrorRepository create() {
		return TestErrors.memory(1000, 1_000_000);
	}

	@Test
	void oldestGivesWayToNumber() {
		RecentErrorRepository log = TestErrors.memory(3, 1_000_000);
		List<RecentError> errors = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			errors.add(TestErrors.at(this.start.plusSeconds(i)));
			log.add(errors.get(i));
		}
		assertThat(log.find(RecentErrorQuery.ALL).errors()).containsExactly(errors.get(9), errors.get(8),
				errors.get(7));
		assertThat(log.dropped()).isEqualTo(7);
	}

	@Test
	void oldestGivesWayToBytes() {
		long size = TestErrors.error("ada").estimatedBytes();
		RecentErrorRepository log = TestErrors.memory(1000, 3 * size + size / 2);
		for (int i = 0; i < 10; i++) {
			log.add(TestErrors.at(this.start.plusSeconds(i)));
		}
		assertThat(log.find(RecentErrorQuery.ALL).errors()).hasSize(3);
		assertThat(log.dropped()).isEqualTo(7);
		assertThat(log.droppedByCode()).containsExactly(Map.entry("CONFLICT", 7L));
	}

	@Test
	void errorThatIsTooLargeIsDroppedAndCounted() {
		RecentErrorRepository log = TestErrors.memory(1000, 100);
		log.add(TestErrors.error("ada"));
		assertThat(log.find(RecentErrorQuery.ALL).errors()).isEmpty();
		assertThat(log.dropped()).isOne();
		assertThat(log.droppedByCode()).containsExactly(Map.entry("CONFLICT", 1L));
	}

	@Test
	void errorBeyondRetentionIsNotShown() {
		RecentErrorRepository log = new InMemoryRecentErrorRepository(10, 100_000, Duration.ofMinutes(1));
		log.add(TestErrors.at(Instant.now().minusSeconds(61)));
		log.add(TestErrors.at(Instant.now().minusSeconds(30)));
		assertThat(log.find(RecentErrorQuery.ALL).errors()).hasSize(1);
		assertThat(log.countByCode(RecentErrorQuery.ALL)).singleElement().extracting(CodeCount::count).isEqualTo(1L);
	}

	@Test
	void errorBeyondRetentionGivesWayFirstAndUncounted() {
		RecentErrorRepository log = new InMemoryRecentErrorRepository(4, 100_000, Duration.ofMinutes(1));
		Instant now = Instant.now();
		for (String code : List.of("OLD", "OLDER")) {
			log.add(TestErrors.error(now.minusSeconds(61), code, 409, "ada", "/", "r"));
		}
		for (int i = 0; i < 4; i++) {
			log.add(TestErrors.at(now.plusMillis(i)));
		}
		assertThat(log.find(RecentErrorQuery.ALL).errors()).hasSize(4);
		assertThat(log.dropped()).isZero();
	}

	@Test
	void pagesAreStableWhileErrorsGiveWay() {
		RecentErrorRepository log = TestErrors.memory(30, 1_000_000);
		List<RecentError> rare = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			rare.add(0, TestErrors.error(this.start.plusSeconds(i), "RARE", 422, "ada", "/", "r-" + i));
			log.add(rare.get(0));
		}
		List<RecentError> seen = new ArrayList<>();
		RecentErrorCursor after = null;
		do {
			for (int i = 0; i < 100; i++) {
				log.add(TestErrors.error(Instant.now(), "NOISE", 404, null, "/" + i, "n"));
			}
			RecentErrorPage page = log.find(RecentErrorQuery.ALL.withPage(after, 3));
			seen.addAll(page.errors());
			after = page.next();
		}
		while (after != null);
		assertThat(seen).doesNotHaveDuplicates()
			.isSortedAccordingTo((one, other) -> RecentErrorCursor.of(other).compareTo(RecentErrorCursor.of(one)))
			.endsWith(rare.toArray(RecentError[]::new));
	}

	@Test
	void millionErrorsInARowStayWithinBounds() {
		BoundedErrors errors = new BoundedErrors(10_000, 8_000_000);
		long mostBytes = 0;
		int mostEntries = 0;
		for (int i = 0; i < MILLION; i++) {
			RecentError error = TestErrors.error(this.start, "CODE_" + i % 50, 400 + i % 100, "ada", "/wallets/" + i,
					"request-" + i);
			assertThat(errors.push(error)).isTrue();
			mostBytes = Math.max(mostBytes, errors.bytes());
			mostEntries = Math.max(mostEntries, errors.entries());
		}
		assertThat(mostBytes).isBetween(7_900_000L, 8_000_000L);
		assertThat(mostEntries).isBetween(5_000, 10_000);
		assertThat(errors.stream().count()).isEqualTo(errors.entries());
		assertThat(errors.stream().mapToLong(RecentError::estimatedBytes).sum()).isEqualTo(errors.bytes());
		assertThat(errors.stream().reduce((one, other) -> other)).get()
			.extracting((error) -> error.request().requestId())
			.isEqualTo("request-" + (MILLION - 1));
	}

	@Test
	void writersAndReadersDoNotDisturbOneAnother() throws Exception {
		BoundedErrors errors = new BoundedErrors(500, 300_000);
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Long>> tasks = new ArrayList<>();
			for (int writer = 0; writer < 6; writer++) {
				tasks.add(() -> write(errors));
			}
			tasks.add(() -> read(errors));
			tasks.add(() -> read(errors));
			for (Future<Long> result : threads.invokeAll(tasks)) {
				assertThat(result.get()).isZero();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(errors.entries()).isBetween(1, 500);
		assertThat(errors.stream().mapToLong(RecentError::estimatedBytes).sum()).isEqualTo(errors.bytes())
			.isLessThanOrEqualTo(300_000);
	}

	private long write(BoundedErrors errors) {
		long refused = 0;
		for (int i = 0; i < 20_000; i++) {
			refused += errors.push(TestErrors.at(this.start.plusNanos(i * 1000L))) ? 0 : 1;
		}
		return refused;
	}

	private long read(BoundedErrors errors) {
		long torn = 0;
		for (int i = 0; i < 200; i++) {
			torn += errors.stream().filter((error) -> !error.code().equals("CONFLICT")).count();
		}
		return torn;
	}

	@Test
	void pagesAreConsistentWhileOthersWrite() throws Exception {
		RecentErrorRepository log = TestErrors.memory(1000, 1_000_000);
		ExecutorService writer = Executors.newSingleThreadExecutor();
		try {
			Future<?> writing = writer.submit(() -> {
				for (int i = 0; i < 50_000; i++) {
					log.add(TestErrors.at(this.start.plusNanos(i * 1000L)));
				}
			});
			do {
				List<RecentError> page = log.find(RecentErrorQuery.ALL).errors();
				assertThat(page).doesNotHaveDuplicates()
					.isSortedAccordingTo(
							(one, other) -> RecentErrorCursor.of(other).compareTo(RecentErrorCursor.of(one)));
			}
			while (!writing.isDone());
			writing.get();
		}
		finally {
			writer.shutdownNow();
		}
	}

}
