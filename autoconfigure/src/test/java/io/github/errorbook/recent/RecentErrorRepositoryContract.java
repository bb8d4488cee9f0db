package io.github.errorbook.recent;

import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every store.
 */
public abstract class RecentErrorRepositoryContract {

	private static final String[] NAMES = { "ada", "Ada", "ADA", "\u0430da", "ada ", " ada", "ada\t", "ada\u00a0",
			"ada\u200b", "ad%", "ad_", "%", "_", "*", "ad?", "a.a", "' or '1'='1", "ada'--", "ada\\", "ada;", "\"ada\"",
			Normalizer.normalize("ad\u00e1", Normalizer.Form.NFC),
			Normalizer.normalize("ad\u00e1", Normalizer.Form.NFD), "\uff41da", "\ufb00", "ff", "stra\u00dfe", "strasse",
			"STRASSE", "\u0130", "i", "I", "\u0131", "\ud83d\ude00", "x".repeat(999) + "y", "x".repeat(1000),
			"x".repeat(255), "x".repeat(256), "null", "NULL" };

	protected final Instant start = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MICROS);

	private RecentErrorRepository log;

	/**
	 * Return an empty log.
	 * @return the log
	 */
	protected abstract RecentErrorRepository create();

	@BeforeEach
	void open() {
		this.log = create();
	}

	private List<RecentError> add(RecentError... errors) {
		List.of(errors).forEach(this.log::add);
		await(() -> this.log.find(page(RecentErrorQuery.ALL, RecentErrorQuery.MAX_LIMIT))
			.errors()
			.size() >= errors.length);
		return List.of(errors);
	}

	private static RecentErrorQuery page(RecentErrorQuery query, int limit) {
		return query.withPage(null, limit);
	}

	protected static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + 20_000_000_000L;
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	@Test
	void errorIsFoundAsItWas() {
		RecentError error = add(TestErrors.error("ada")).get(0);
		assertThat(this.log.find(RecentErrorQuery.ALL).errors()).containsExactly(error);
		assertThat(this.log.get(error.id())).isEqualTo(error);
	}

	@Test
	void unknownIdIsNotFound() {
		add(TestErrors.error("ada"));
		for (String id : List.of(UUID.randomUUID().toString(), "", "x", "%", "' or 1=1 --", "\0", "x".repeat(5000))) {
			assertThat(this.log.get(id)).isNull();
		}
	}

	@Test
	void newestIsFirst() {
		List<RecentError> errors = add(TestErrors.at(this.start.plusSeconds(2)), TestErrors.at(this.start),
				TestErrors.at(this.start.plusSeconds(1)));
		assertThat(this.log.find(RecentErrorQuery.ALL).errors()).containsExactly(errors.get(0), errors.get(2),
				errors.get(1));
	}

	@Test
	void pagesAreStableWhileErrorsAreAdded() {
		RecentError[] errors = new RecentError[20];
		for (int i = 0; i < errors.length; i++) {
			errors[i] = TestErrors.at(this.start.plusMillis(i / 5));
		}
		add(errors);
		List<RecentError> seen = new ArrayList<>();
		RecentErrorCursor after = null;
		do {
			RecentErrorPage page = this.log.find(RecentErrorQuery.ALL.withPage(after, 3));
			assertThat(page.errors()).hasSizeLessThanOrEqualTo(3);
			seen.addAll(page.errors());
			after = page.next();
			this.log.add(TestErrors.at(this.start.plusSeconds(60)));
		}
		while (after != null);
		assertThat(seen).containsExactlyInAnyOrder(errors).doesNotHaveDuplicates();
	}

	@Test
	void filtersAreExact() {
		RecentError wanted = TestErrors.error(this.start, "GONE", 410, "ada", "/a_c/1", "r-1");
		RecentError[] others = { TestErrors.error(this.start, "GONE_NOW", 410, "ada", "/abc/1", "r-11"),
				TestErrors.error(this.start, "CONFLICT", 409, "bob", "/a", "R-1"),
				TestErrors.error(this.start, "BROKEN", 500, null, "/A_c/1", "r_1"),
				TestErrors.error(this.start, "BROKEN", 399, null, "/x/a_c/1", "r") };
		add(wanted, others[0], others[1], others[2], others[3]);
		QueryCase[] cases = { new QueryCase("code", "GONE"), new QueryCase("status", "410"),
				new QueryCase("path", "/a_c"), new QueryCase("requestId", "r-1") };
		for (QueryCase one : cases) {
			List<RecentError> found = this.log.find(one.query()).errors();
			assertThat(found).as(one.name()).contains(wanted).allMatch(one.query()::matches);
			assertThat(found).as(one.name()).hasSize(one.name().equals("status") ? 2 : 1);
		}
		assertThat(this.log.find(new QueryCase("status", "4xx").query()).errors()).hasSize(3);
		assertThat(this.log.find(new QueryCase("path", "%").query()).errors()).isEmpty();
		assertThat(this.log.find(new QueryCase("path", "/a!_").query()).errors()).isEmpty();
	}

	@Test
	void timesBoundFromBelowAndAbove() {
		List<RecentError> errors = add(TestErrors.at(this.start), TestErrors.at(this.start.plusSeconds(1)),
				TestErrors.at(this.start.plusSeconds(2)));
		RecentErrorQuery query = new RecentErrorQuery(null, 0, 999, null, null, null, this.start,
				this.start.plusSeconds(2), null, 50);
		assertThat(this.log.find(query).errors()).containsExactly(errors.get(1), errors.get(0));
		assertThat(this.log.find(query.withFrom(this.start.plus(1, ChronoUnit.MICROS))).errors())
			.containsExactly(errors.get(1));
	}

	@Test
	void summaryCountsByCode() {
		add(TestErrors.error(this.start, "GONE", 410, "ada", "/", "1"),
				TestErrors.error(this.start.plusSeconds(1), "GONE", 410, "bob", "/", "2"),
				TestErrors.error(this.start, "CONFLICT", 409, "bob", "/", "3"));
		assertThat(this.log.countByCode(RecentErrorQuery.ALL.withPage(null, 1))).containsExactly(
				new CodeCount("GONE", 2, this.start, this.start.plusSeconds(1)),
				new CodeCount("CONFLICT", 1, this.start, this.start));
		assertThat(this.log.countByCode(RecentErrorQuery.ALL.withPrincipal("ada"))).extracting(CodeCount::code)
			.containsExactly("GONE");
	}

	@Test
	void nobodySeesErrorsOfAnother() {
		RecentError[] errors = new RecentError[NAMES.length + 1];
		for (int i = 0; i < NAMES.length; i++) {
			errors[i] = TestErrors.error(NAMES[i]);
		}
		errors[NAMES.length] = TestErrors.error(null);
		add(errors);
		for (int i = 0; i < NAMES.length; i++) {
			assertThat(this.log.find(RecentErrorQuery.ALL.withPrincipal(NAMES[i])).errors()).as(NAMES[i])
				.containsExactly(errors[i]);
		}
		for (String stranger : List.of("", "adA", "ad", "adab", "%da", "a%", "ada%", "x".repeat(257), "x".repeat(1001),
				"' or principal like '%", "ada' or ''='", "nu\u006cl ", "${ada}", "{ada}", ":ada", "?")) {
			assertThat(this.log.find(RecentErrorQuery.ALL.withPrincipal(stranger)).errors()).as(stranger).isEmpty();
		}
	}

	private record QueryCase(String name, String value) {

		RecentErrorQuery query() {
			return new QueryParameters(Map.of(this.name, this.value)).read();
		}

	}

}
