package io.github.errorbook.reference;

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
 * @param deprecated whether the code is deprecated
 * @param search all that a search looks through, in lower case
 */
record CodeRow(String code, String href, int status, String statusClass, String reason, String title, String summary,
		String category, boolean retryable, boolean deprecated, String search) {

}
