package io.github.errorbook.recent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which errors to find. What is {@code null} does not count. Texts are compared by their
 * code points: case, accents, forms of Unicode and blanks make a difference, and no
 * character stands for others.
 *
 * @param code the code
 * @param minStatus the lowest HTTP status
 * @param maxStatus the highest HTTP status
 * @param principal the name of the caller
 * @param pathPrefix what the path begins with
 * @param requestId the id of the request
 * @param from the earliest time
 * @param to the time before which errors count
 * @param after the place after which the page begins, in the order of the page, or
 * {@code null} to begin with the newest error
 * @param limit how many errors the page has at most
 * @since 0.1.0
 */
public record RecentErrorQuery(@Nullable String code, int minStatus, int maxStatus, @Nullable String principal,
		@Nullable String pathPrefix, @Nullable String requestId, @Nullable Instant from, @Nullable Instant to,
		@Nullable RecentErrorCursor after, int limit) {

	/**
	 * The largest page there is.
	 */
	public static final int MAX_LIMIT = 500;

	/**
	 * The first page of all errors.
	 */
	public static final RecentErrorQuery ALL = new RecentErrorQuery(null, 0, 999, null, null, null, null, null, null,
			50);

	public RecentErrorQuery {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("A page has between 1 and " + MAX_LIMIT + " errors, not " + limit);
		}
	}

	/**
	 * Return a copy for one caller.
	 * @param principal the name, or {@code null} for all callers
	 * @return the copy
	 */
	public RecentErrorQuery withPrincipal(@Nullable String principal) {
		return new RecentErrorQuery(this.code, this.minStatus, this.maxStatus, principal, this.pathPrefix,
				this.requestId, this.from, this.to, this.after, this.limit);
	}

	/**
	 * Return a copy for a range of statuses.
	 * @param min the lowest
	 * @param max the highest
	 * @return the copy
	 */
	public RecentErrorQuery withStatuses(int min, int max) {
		return new RecentErrorQuery(this.code, min, max, this.principal, this.pathPrefix, this.requestId, this.from,
				this.to, this.after, this.limit);
	}

	/**
	 * Return a copy for another time to begin with.
	 * @param from the earliest time, or {@code null} for any
	 * @return the copy
	 */
	public RecentErrorQuery withFrom(@Nullable Instant from) {
		return new RecentErrorQuery(this.code, this.minStatus, this.maxStatus, this.principal, this.pathPrefix,
				this.requestId, from, this.to, this.after, this.limit);
	}

	/**
	 * Return a copy for another page.
	 * @param after the place after which the page begins, or {@code null} for the first
	 * page
	 * @param limit how many errors the page has at most
	 * @return the copy
	 */
	public RecentErrorQuery withPage(@Nullable RecentErrorCursor after, int limit) {
		return new RecentErrorQuery(this.code, this.minStatus, this.maxStatus, this.principal, this.pathPrefix,
				this.requestId, this.from, this.to, after, limit);
	}

	/**
	 * Return whether an error is one of those to find, on whatever page.
	 * @param error the error
	 * @return {@code true} if it is
	 */
	public boolean matches(RecentError error) {
		return error.status() >= this.minStatus && error.status() <= this.maxStatus && isOrNull(this.code, error.code())
				&& isOrNull(this.principal, error.request().principal())
				&& isOrNull(this.requestId, error.request().requestId())
				&& (this.pathPrefix == null || error.request().path().startsWith(this.pathPrefix))
				&& (this.from == null || !error.timestamp().isBefore(this.from))
				&& (this.to == null || error.timestamp().isBefore(this.to));
	}

	private static boolean isOrNull(@Nullable String wanted, @Nullable String actual) {
		return wanted == null || wanted.equals(actual);
	}

}
