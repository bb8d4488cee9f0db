package io.github.errorbook.reference;

import org.jspecify.annotations.Nullable;

/**
 * A code on the index. Its id on the page is the code itself.
 *
 * @param code the code
 * @param href the reference to its page
 * @param status the HTTP status
 * @param statusClass the class of the status, such as {@code 4xx}
 * @param reason the usual name of the status, possibly empty
 * @param title the title
 * @param summary what the code means, in one line
 * @param category the category for scripts
 * @param retryable whether the same request may succeed later
 * @param retryAfter how long to wait before that, or {@code null} where it is not said
 * @param deprecated whether the code is deprecated
 * @param replacement the code that takes its place, or {@code null} for none
 * @param search all that a search looks through, in lower case
 */
record CodeRow(String code, String href, int status, String statusClass, String reason, String title, String summary,
		String category, boolean retryable, @Nullable String retryAfter, boolean deprecated,
		@Nullable CodeLink replacement, String search) {

}
