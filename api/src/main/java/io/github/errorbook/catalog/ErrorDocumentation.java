package io.github.errorbook.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What people read about a code: on the reference pages, in the OpenAPI document, in
 * {@code errors.json}. Immutable; lists keep the order in which they were declared.
 *
 * @param title the headline, or {@code null} for none
 * @param description what happened, in a sentence or two, or {@code null} for none
 * @param causes what leads to the error, likeliest first
 * @param solutions what the reader can do, in the order in which to try it
 * @param since the version of the API that brought the code, or {@code null} where it is
 * not said
 * @param deprecated the retirement of the code, or {@code null} for a code in use
 * @param related codes that a reader may want to compare
 * @param category the group of the code in the reference, or {@code null} for none
 * @since 0.1.0
 * @see ErrorDefinition#documentation()
 * @see CodeTexts
 */
public record ErrorDocumentation(@Nullable String title, @Nullable String description, List<String> causes,
		List<String> solutions, @Nullable String since, @Nullable Deprecation deprecated, List<String> related,
		@Nullable String category) {

	/**
	 * The documentation of a code of which nothing is said.
	 */
	public static final ErrorDocumentation NONE = new ErrorDocumentation(null, null, List.of(), List.of(), null, null,
			List.of(), null);

	public ErrorDocumentation {
		causes = List.copyOf(causes);
		solutions = List.copyOf(solutions);
		related = List.copyOf(related);
	}

	/**
	 * Return a copy with another headline.
	 * @param title the headline, or {@code null} for none
	 * @return the copy
	 */
	public ErrorDocumentation withTitle(@Nullable String title) {
		return new ErrorDocumentation(title, this.description, this.causes, this.solutions, this.since, this.deprecated,
				this.related, this.category);
	}

	/**
	 * Return a copy with another description.
	 * @param description what happened, or {@code null} for none
	 * @return the copy
	 */
	public ErrorDocumentation withDescription(@Nullable String description) {
		return new ErrorDocumentation(this.title, description, this.causes, this.solutions, this.since, this.deprecated,
				this.related, this.category);
	}

	/**
	 * Return a copy with other causes.
	 * @param causes what leads to the error, likeliest first
	 * @return the copy
	 */
	public ErrorDocumentation withCauses(List<String> causes) {
		return new ErrorDocumentation(this.title, this.description, causes, this.solutions, this.since, this.deprecated,
				this.related, this.category);
	}

	/**
	 * Return a copy with other solutions.
	 * @param solutions what the reader can do, in the order in which to try it
	 * @return the copy
	 */
	public ErrorDocumentation withSolutions(List<String> solutions) {
		return new ErrorDocumentation(this.title, this.description, this.causes, solutions, this.since, this.deprecated,
				this.related, this.category);
	}

	/**
	 * Return a copy with another beginning.
	 * @param since the version of the API that brought the code, or {@code null} where it
	 * is not said
	 * @return the copy
	 */
	public ErrorDocumentation withSince(@Nullable String since) {
		return new ErrorDocumentation(this.title, this.description, this.causes, this.solutions, since, this.deprecated,
				this.related, this.category);
	}

	/**
	 * Return a copy with another retirement.
	 * @param deprecated the retirement, or {@code null} for a code in use
	 * @return the copy
	 */
	public ErrorDocumentation withDeprecated(@Nullable Deprecation deprecated) {
		return new ErrorDocumentation(this.title, this.description, this.causes, this.solutions, this.since, deprecated,
				this.related, this.category);
	}

	/**
	 * Return a copy with other related codes.
	 * @param related codes that a reader may want to compare
	 * @return the copy
	 */
	public ErrorDocumentation withRelated(List<String> related) {
		return new ErrorDocumentation(this.title, this.description, this.causes, this.solutions, this.since,
				this.deprecated, related, this.category);
	}

	/**
	 * Return a copy with another group.
	 * @param category the group of the code in the reference, or {@code null} for none
	 * @return the copy
	 */
	public ErrorDocumentation withCategory(@Nullable String category) {
		return new ErrorDocumentation(this.title, this.description, this.causes, this.solutions, this.since,
				this.deprecated, this.related, category);
	}

}
