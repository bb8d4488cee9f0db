package io.github.errorbook.reference;

import java.util.List;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.Nullable;

/**
 * The page of a code.
 *
 * @param frame what is around the content
 * @param entry what there is to say of the code
 * @param labelledFacts what is said of the code in a few words
 * @param category the reference to the code's category on the index
 * @param replacement the code that takes its place, or {@code null} for none
 * @param related the codes to compare
 * @param previous the code before this one, or {@code null} for the first
 * @param next the code after this one, or {@code null} for the last
 */
@JStache(path = "io/github/errorbook/reference/code.mustache")
@JStacheConfig(type = JStacheType.STACHE)
record CodePage(PageFrame frame, CodeEntry entry, List<Fact> labelledFacts, String category, @Nullable Link replacement,
		List<Link> related, @Nullable Link previous, @Nullable Link next) {

	/**
	 * Return whether there are codes to compare.
	 * @return {@code true} if there are
	 */
	boolean hasRelated() {
		return !this.related.isEmpty();
	}

	/**
	 * A fact of the code.
	 *
	 * @param label what it is, for people
	 * @param text what is said
	 */
	record Fact(String label, String text) {

	}

	/**
	 * A reference to the page of a code.
	 *
	 * @param code the code
	 * @param status its HTTP status
	 * @param title its title
	 * @param href the reference
	 */
	record Link(String code, int status, String title, String href) {

		/**
		 * Return the class of the status.
		 * @return the class, such as {@code 4xx}
		 */
		String statusClass() {
			return this.status / 100 + "xx";
		}

	}

}
