package io.github.errorbook.recent;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Keeps recent errors. A bean of this type replaces the one that the configuration
 * chooses. Used by many threads at once.
 *
 * @since 0.1.0
 * @see RecentErrorStore
 * @see RecentErrorQuery
 * @see InMemoryRecentErrorRepository
 */
public interface RecentErrorRepository {

	/**
	 * Add an error. This happens on the thread of the request: it does not wait for
	 * anything and does not fail. When there is no room, this error or others are dropped
	 * and counted.
	 * @param error the error
	 */
	void add(RecentError error);

	/**
	 * Find errors, the newest first.
	 * @param query which
	 * @return a page of them
	 */
	RecentErrorPage find(RecentErrorQuery query);

	/**
	 * Find an error.
	 * @param id the id of the record, possibly none at all
	 * @return the error, or {@code null} if it is not there, or no longer
	 */
	@Nullable RecentError get(String id);

	/**
	 * Count errors by code, regardless of pages.
	 * @param query which
	 * @return the counts, the largest first, at most 1000
	 */
	List<CodeCount> countByCode(RecentErrorQuery query);

	/**
	 * Return how many errors were dropped since the start: those that found no room, and
	 * those that gave way to others.
	 * @return the number
	 */
	long dropped();

	/**
	 * Return how many errors of each code were dropped since the start. A log may leave
	 * out codes, so that the sum can be less than {@link #dropped()}.
	 * @return the numbers by code; without an implementation of its own, none
	 */
	default Map<String, Long> droppedByCode() {
		return Map.of();
	}

}
