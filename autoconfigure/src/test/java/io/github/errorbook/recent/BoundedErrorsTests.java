package io.github.errorbook.recent;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gives way to whom.
 */
class BoundedErrorsTests {

	private static final int ENTRIES = 200;

	private static final long BYTES = 400_000;

	private static final String HANDLER = "/items/{id}";

	private static RecentError error(String code, String principal, String client, String template, int number,
			String details) {
		Instant now = Instant.now();
		return new RecentError(RecordIds.create(now), now, code, 400,
				new RecentRequest("GET", "/" + number, template, principal, client, "request-" + number, null), "No.",
				details, null, "one");
	}

	@ParameterizedTest
	@EnumSource
	void errorOutlivesNoise(Noise noise) {
		BoundedErrors errors = new BoundedErrors(ENTRIES, BYTES);
		List<RecentError> wanted = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			wanted.add(noise.customer.apply(i));
			errors.push(wanted.get(i));
		}
		RecentError last = null;
		for (int i = 0; i < 20 * ENTRIES; i++) {
			last = noise.noise.apply(i);
			errors.push(last);
			assertThat(errors.entries()).isLessThanOrEqualTo(ENTRIES);
			assertThat(errors.bytes()).isLessThanOrEqualTo(BYTES);
		}
		assertThat(errors.stream()).containsAll(wanted).endsWith(last);
		assertThat(errors.dropped().total()).isEqualTo(20 * ENTRIES + 3 - errors.entries());
		assertThat(errors.dropped().byCode().values().stream().mapToLong(Long::longValue).sum())
			.isEqualTo(errors.dropped().total());
	}

	@ParameterizedTest
	@EnumSource
	void errorThatComesIntoNoiseStays(Noise noise) {
		BoundedErrors errors = new BoundedErrors(ENTRIES, BYTES);
		for (int i = 0; i < 2 * ENTRIES; i++) {
			errors.push(noise.noise.apply(i));
		}
		RecentError wanted = noise.customer.apply(0);
		errors.push(wanted);
		for (int i = 0; i < 10 * ENTRIES; i++) {
			errors.push(noise.noise.apply(i));
		}
		assertThat(errors.stream()).contains(wanted);
	}

	@ParameterizedTest
	@EnumSource
	void noiseTakesNoNewMemory(Noise noise) {
		BoundedErrors errors = new BoundedErrors(ENTRIES, BYTES);
		RecentError[] all = new RecentError[10 * ENTRIES];
		for (int i = 0; i < all.length; i++) {
			all[i] = noise.noise.apply(i);
		}
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long least = Long.MAX_VALUE;
		for (int round = 0; round < 20; round++) {
			long start = threads.getCurrentThreadAllocatedBytes();
			for (RecentError error : all) {
				errors.push(error);
			}
			least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - start);
		}
		assertThat(least / all.length).isZero();
	}

	@Test
	void whoHoldsLessThanHisShareLosesNothing() {
		BoundedErrors errors = new BoundedErrors(ENTRIES, BYTES);
		for (int i = 0; i < 49; i++) {
			errors.push(error("WANTED", "ada", "::1", HANDLER, i, null));
		}
		for (int i = 0; i < 50 * ENTRIES; i++) {
			errors.push(error("NOISE_" + i % 3, null, "10.0.0.1", null, i, null));
		}
		assertThat(errors.stream().filter((error) -> error.code().equals("WANTED"))).hasSize(49);
		assertThat(errors.dropped().byCode()).containsOnlyKeys("NOISE_0", "NOISE_1", "NOISE_2");
	}

	@Test
	void smallErrorsDoNotGiveWayToLargeOnes() {
		BoundedErrors errors = new BoundedErrors(10_000, 100_000);
		for (int i = 0; i < 50; i++) {
			errors.push(error("WANTED", "ada", "::1", HANDLER, i, null));
		}
		for (int i = 0; i < 1000; i++) {
			errors.push(error("NOISE", null, "10.0.0.1", null, i, "\"" + "x".repeat(2000) + "\""));
		}
		assertThat(errors.stream().filter((error) -> error.code().equals("WANTED"))).hasSize(50);
	}

	@Test
	void amongEqualsTheOldestGivesWay() {
		BoundedErrors errors = new BoundedErrors(10, BYTES);
		for (int i = 0; i < 100; i++) {
			errors.push(error("CODE_" + i, "user-" + i, "10.0.0." + i, HANDLER, i, "\"" + "x".repeat(i % 7) + "\""));
			assertThat(errors.stream().map((error) -> error.request().path())).startsWith("/" + Math.max(0, i - 9))
				.endsWith("/" + i);
		}
	}

	@Test
	void queueIsFirstInFirstOut() {
		BoundedErrors errors = new BoundedErrors(ENTRIES, BYTES);
		Random random = new Random(1);
		List<RecentError> expected = new ArrayList<>();
		for (int i = 0; i < 10_000; i++) {
			if (random.nextBoolean() || expected.size() == ENTRIES) {
				assertThat(errors.poll()).isSameAs(expected.isEmpty() ? null : expected.remove(0));
			}
			else {
				expected.add(error("CODE_" + random.nextInt(9), "user-" + random.nextInt(9), null, null, i, null));
				errors.push(expected.get(expected.size() - 1));
			}
		}
		assertThat(errors.stream()).containsExactlyElementsOf(expected);
	}

	@Test
	void anyMixtureStaysConsistent() {
		BoundedErrors errors = new BoundedErrors(ENTRIES, BYTES / 4);
		Random random = new Random(1);
		for (int i = 0; i < 50_000; i++) {
			if (random.nextInt(10) < 3) {
				errors.poll();
			}
			RecentError error = error("CODE_" + random.nextInt(1 + i / 100), random.nextBoolean() ? "u" : null,
					random.nextInt() + "." + random.nextInt(3), null, i, "x".repeat(random.nextInt(2000)));
			assertThat(errors.push(error)).isTrue();
		}
		assertThat(errors.stream().mapToLong(RecentError::estimatedBytes).sum()).isEqualTo(errors.bytes())
			.isLessThanOrEqualTo(BYTES / 4);
		assertThat(errors.stream()).hasSize(errors.entries()).doesNotHaveDuplicates();
		while (errors.poll() != null) {
			assertThat(errors.entries()).isNotNegative();
		}
		assertThat(errors.bytes()).isZero();
	}

	/**
	 * What a customer is answered, and what comes between him and who looks for it.
	 */
	enum Noise {

		ONE_ADDRESS((i) -> error("WANTED", null, "10.9.9.9", null, i, null),
				(i) -> error("NOISE", null, "10.0.0.1", null, i, null)),

		MANY_ADDRESSES((i) -> error("WANTED", null, "10.9.9.9", null, i, null),
				(i) -> error("NOISE", null, "10." + i % 7 + "." + i % 251 + "." + i % 256, null, i, null)),

		MANY_CODES((i) -> error("WANTED", null, "10.9.9.9", null, i, null),
				(i) -> error("NOISE_" + i % 25, null, "10.0.0.1", null, i, null)),

		SAME_CODE((i) -> error("WANTED", null, "10.9.9.9", null, i, null),
				(i) -> error("WANTED", null, "10.0.0.1", null, i, null)),

		SAME_CODE_AND_ADDRESS((i) -> error("WANTED", null, "10.0.0.1", HANDLER, i, null),
				(i) -> error("WANTED", null, "10.0.0.1", "/**", i, null)),

		SAME_CODE_MANY_ADDRESSES((i) -> error("WANTED", null, "10.9.9.9", HANDLER, i, null),
				(i) -> error("WANTED", null, "10." + i % 7 + "." + i % 251 + "." + i % 256, "/**", i, null)),

		SAME_CODE_NETWORK((i) -> error("WANTED", null, "10.9.9.9", null, i, null),
				(i) -> error("WANTED", null, "10.0.0." + i % 256, null, i, null)),

		SAME_CODE_NETWORK_6((i) -> error("WANTED", null, "2001:db8:0:1:0:0:0:7", null, i, null),
				(i) -> error("WANTED", null, "2001:db8:0:2:0:0:0:" + Integer.toHexString(i), null, i, null)),

		SAME_CODE_SHORT_NETWORK_6((i) -> error("WANTED", null, "2001:db8:1::7", null, i, null),
				(i) -> error("WANTED", null, "2001:db8:2::" + Integer.toHexString(i), null, i, null)),

		MANY_CODES_AND_ADDRESSES((i) -> error("WANTED", "ada", "10.9.9.9", HANDLER, i, null),
				(i) -> error((i % 8 == 0) ? "WANTED" : "NOISE_" + i % 8, null,
						"10." + i % 7 + "." + i % 251 + "." + i % 256, HANDLER, i, null)),

		OTHER_CALLER((i) -> error("WANTED", "ada", "10.0.0.1", HANDLER, i, null),
				(i) -> error("WANTED", "eve", "10.0.0.1", HANDLER, i, null)),

		OTHER_CALLER_MANY_CODES((i) -> error("WANTED", "ada", "10.0.0.1", HANDLER, i, null),
				(i) -> error((i % 8 == 0) ? "WANTED" : "NOISE_" + i % 8, "eve", "10.0.0.1", HANDLER, i, null)),

		SAME_CALLER_ELSEWHERE((i) -> error("WANTED", "ada", "10.0.0.1", "/orders", i, null),
				(i) -> error("WANTED", "ada", "10.0.0.1", HANDLER, i, null)),

		ANONYMOUS_AGAINST_NAMED((i) -> error("WANTED", null, "10.9.9.9", HANDLER, i, null),
				(i) -> error("WANTED", "eve-" + i, "10.0.0.1", HANDLER, i, null)),

		LARGE((i) -> error("WANTED", "ada", "10.0.0.1", HANDLER, i, null),
				(i) -> error("WANTED", "eve", "10.0.0.1", HANDLER, i, "\"" + "x".repeat(4000) + "\"")),

		LARGE_AGAINST_SMALL((i) -> error("WANTED", "ada", "10.0.0.1", HANDLER, i, "\"" + "x".repeat(4000) + "\""),
				(i) -> error("WANTED", "eve", "10.0.0.1", HANDLER, i, null)),

		UNKNOWN_ADDRESS((i) -> error("WANTED", null, null, HANDLER, i, null),
				(i) -> error("WANTED", null, "localhost", HANDLER, i, null));

		private final IntFunction<RecentError> customer;

		private final IntFunction<RecentError> noise;

		Noise(IntFunction<RecentError> customer, IntFunction<RecentError> noise) {
			this.customer = customer;
			this.noise = noise;
		}

	}

}
