package io.github.errorbook.recent;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Keeps errors in the memory of this instance, as many as the bounds admit; whoever holds
 * most gives way. It is on by default, because an answered error costs it less than a
 * microsecond: a record of references to texts that exist already and a place that was
 * used before. What costs more, to sort and to convert, is done when someone reads. The
 * default is a thousand because each error that outlives a collection is copied by it.
 */
final class InMemoryRecentErrorRepository implements RecentErrorRepository {

	private static final Comparator<RecentError> NEWEST_FIRST = Comparator.comparing(RecentErrorCursor::of).reversed();

	private static final int MAX_CODES = 1000;

	private final BoundedErrors errors;

	private final Duration retention;

	InMemoryRecentErrorRepository(int maxEntries, long maxBytes, Duration retention) {
		this.errors = new BoundedErrors(maxEntries, maxBytes, retention);
		this.retention = retention;
	}

	@Override
	public void add(RecentError error) {
		this.errors.push(error);
	}

	@Override
	public RecentErrorPage find(RecentErrorQuery query) {
		RecentErrorCursor after = query.after();
		List<RecentError> found = matching(query)
			.filter((error) -> after == null || RecentErrorCursor.of(error).compareTo(after) < 0)
			.sorted(NEWEST_FIRST)
			.limit(query.limit() + 1L)
			.toList();
		return RecentErrorPage.of(found, query.limit());
	}

	@Override
	public @Nullable RecentError get(String id) {
		return matching(RecentErrorQuery.ALL).filter((error) -> error.id().equals(id)).findFirst().orElse(null);
	}

	@Override
	public List<CodeCount> countByCode(RecentErrorQuery query) {
		Map<String, CodeCount> counts = new LinkedHashMap<>();
		matching(query).forEach((error) -> counts.merge(error.code(),
				new CodeCount(error.code(), 1, error.timestamp(), error.timestamp()),
				InMemoryRecentErrorRepository::sum));
		return counts.values()
			.stream()
			.sorted(Comparator.comparingLong(CodeCount::count).reversed().thenComparing(CodeCount::code))
			.limit(MAX_CODES)
			.toList();
	}

	private static CodeCount sum(CodeCount one, CodeCount other) {
		return new CodeCount(one.code(), one.count() + other.count(),
				one.first().isBefore(other.first()) ? one.first() : other.first(),
				one.last().isAfter(other.last()) ? one.last() : other.last());
	}

	private Stream<RecentError> matching(RecentErrorQuery query) {
		Instant horizon = Instant.now().minus(this.retention);
		return this.errors.stream().filter((error) -> !error.timestamp().isBefore(horizon)).filter(query::matches);
	}

	@Override
	public long dropped() {
		return this.errors.dropped().total();
	}

	@Override
	public Map<String, Long> droppedByCode() {
		return this.errors.dropped().byCode();
	}

}
