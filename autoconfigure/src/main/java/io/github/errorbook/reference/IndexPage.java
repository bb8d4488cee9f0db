package io.github.errorbook.reference;

import java.util.List;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.Nullable;

/**
 * The page that lists all codes.
 *
 * @param frame what is around the content
 * @param envelope how to read an error
 * @param count how many codes there are
 * @param facets what the codes can be filtered by; none that keeps all or none of the
 * codes
 * @param groups the codes by category
 */
@JStache(path = "io/github/errorbook/reference/index.mustache")
@JStacheConfig(type = JStacheType.STACHE)
record IndexPage(PageFrame frame, EnvelopeGuide.Envelope envelope, int count, List<Facet> facets, List<Group> groups) {

	/**
	 * A code on the index. Its id on the page is the code itself.
	 *
	 * @param code the code
	 * @param href the reference to its page
	 * @param status the HTTP status
	 * @param reason the usual name of the status, possibly empty
	 * @param title the title
	 * @param summary what the code means, in one line
	 * @param category the category for scripts
	 * @param retryable whether the same request may succeed later
	 * @param retryAfter how long to wait before that, or {@code null} where it is not
	 * said
	 * @param deprecated whether the code is deprecated
	 * @param replacement the code that takes its place, or {@code null} for none
	 * @param search all that a search looks through, in lower case
	 */
	record Row(String code, String href, int status, String reason, String title, String summary, String category,
			boolean retryable, @Nullable String retryAfter, boolean deprecated, CodePage.@Nullable Link replacement,
			String search) {

		/**
		 * Return the class of the status.
		 * @return the class, such as {@code 4xx}
		 */
		String statusClass() {
			return this.status / 100 + "xx";
		}

	}

	/**
	 * The codes of a category on the index.
	 *
	 * @param id the id of the group on the page
	 * @param name the name of the category, for people
	 * @param rows the codes
	 */
	record Group(String id, String name, List<Row> rows) {

		/**
		 * Return how many codes the category has.
		 * @return the number
		 */
		int count() {
			return this.rows.size();
		}

	}

	/**
	 * A property by which codes can be filtered. One with a single value is a question to
	 * which the codes that have it answer yes.
	 *
	 * @param name the name for scripts: {@code status}, {@code category},
	 * {@code retryable} or {@code deprecated}, as in the {@code data-} attributes of a
	 * row
	 * @param label the name for people
	 * @param values what the property can be, in the order in which to offer it
	 */
	record Facet(String name, String label, List<Value> values) {

		/**
		 * Return whether there is a choice of values.
		 * @return {@code true} if there are two or more
		 */
		boolean choice() {
			return this.values.size() > 1;
		}

		/**
		 * A value of the property.
		 *
		 * @param value the value for scripts
		 * @param label the value for people
		 * @param count how many codes have it
		 */
		record Value(String value, String label, int count) {

		}

	}

}
