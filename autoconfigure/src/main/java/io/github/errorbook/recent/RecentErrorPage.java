package io.github.errorbook.recent;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of errors, the newest first. It can be shorter than its limit though there are
 * more.
 *
 * @param errors the errors
 * @param next the place after which the next page begins, or {@code null} if there is
 * none
 * @since 0.1.0
 */
public record RecentErrorPage(List<RecentError> errors, @Nullable RecentErrorCursor next) {

	public RecentErrorPage {
		errors = List.copyOf(errors);
	}

	/**
	 * Create a page from one error more than it has room for.
	 * @param found the errors in order, at most one more than the limit
	 * @param limit how many errors the page has at most
	 * @return the page
	 */
	public static RecentErrorPage of(List<RecentError> found, int limit) {
		return (found.size() > limit)
				? new RecentErrorPage(found.subList(0, limit), RecentErrorCursor.of(found.get(limit - 1)))
				: new RecentErrorPage(found, null);
	}

}
