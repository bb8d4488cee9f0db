package io.github.errorbook.reference;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
	 * @param entry what there is to say of the code
	 * @param href the reference to its page
	 * @param replacement the code that takes its place, or {@code null} for none
	 */
	record Row(CodeEntry entry, String href, CodePage.@Nullable Link replacement) {

		/**
		 * Return whether the code is deprecated.
		 * @return {@code true} if it is
		 */
		boolean deprecated() {
			return this.entry.deprecated() != null;
		}

		/**
		 * Return all words that a search looks through.
		 * @return the words, in lower case
		 */
		String search() {
			Stream<String> facts = Stream.of(this.entry.code(), this.entry.status() + "", this.entry.statusClass(),
					this.entry.reason(), this.entry.title(), this.entry.description(), this.entry.message(),
					this.entry.category().name());
			return Stream.of(facts, this.entry.causes().stream(), this.entry.solutions().stream())
				.flatMap(Function.identity())
				.distinct()
				.collect(Collectors.joining(" "))
				.toLowerCase(Locale.ROOT);
		}

		/**
		 * Return the messages that a client may hold: in the language of the page, and in
		 * that of the catalog.
		 * @return the messages with their placeholders, one a line
		 */
		String messages() {
			return Stream.of(this.entry.message(), this.entry.definition().message().toString())
				.map((message) -> message.replaceAll("\\s+", " "))
				.distinct()
				.collect(Collectors.joining("\n"));
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
