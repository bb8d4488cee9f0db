package io.github.errorbook.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.reference.text.Language;

/**
 * The reference in one language, whatever form it is then given.
 *
 * @param language the language
 * @param title the title
 * @param labels the words of the pages
 * @param categories the codes
 * @param envelope how to read an error
 * @param site what is around the reference
 */
record LocalizedReference(Language language, String title, Map<String, String> labels, List<Category> categories,
		EnvelopeGuide.Envelope envelope, PageFrame.Site site) {

	/**
	 * Return a word of the pages.
	 * @param name its name
	 * @return the word
	 */
	String label(String name) {
		return Objects.requireNonNull(this.labels.get(name), () -> "No bundle has the label " + name);
	}

	/**
	 * Return all codes.
	 * @return the codes, in the order of the reference
	 */
	List<CodeEntry> entries() {
		return this.categories.stream().flatMap((category) -> category.entries().stream()).toList();
	}

	/**
	 * Find a code.
	 * @param code the code, in its exact spelling
	 * @return what there is to say of it, or {@code null} if it is not in the reference
	 */
	@Nullable CodeEntry find(String code) {
		return stream().filter((entry) -> entry.code().equals(code)).findFirst().orElse(null);
	}

	private Stream<CodeEntry> stream() {
		return this.categories.stream().flatMap((category) -> category.entries().stream());
	}

	/**
	 * A group of codes.
	 *
	 * @param group its id and name
	 * @param entries the codes, in the order of the reference
	 */
	record Category(CodeEntry.Group group, List<CodeEntry> entries) {

	}

}
