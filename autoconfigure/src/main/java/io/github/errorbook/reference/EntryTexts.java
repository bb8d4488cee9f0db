package io.github.errorbook.reference;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorDocumentation;
import io.github.errorbook.catalog.ErrorTexts;

/**
 * The texts of the catalog in one language, those of the catalog itself where there is no
 * translation.
 */
final class EntryTexts {

	private final ErrorTexts texts;

	private final CodeTexts codes;

	private final Locale locale;

	EntryTexts(ErrorTexts texts, Locale locale) {
		this.texts = texts;
		this.codes = new CodeTexts(texts);
		this.locale = locale;
	}

	/**
	 * Return what people read about a code.
	 * @param definition the code
	 * @param codes the codes that the reference shows
	 * @return the documentation, headed by the words of the code where it has no title,
	 * and with the message where it has no description; it names other codes as clients
	 * see them, without those that the reference does not show
	 */
	ErrorDocumentation documentation(ErrorDefinition definition, PublicCodes codes) {
		ErrorDocumentation documentation = definition.documentation();
		return documentation.withTitle(this.codes.heading(definition, this.locale))
			.withDescription(this.codes.explanation(definition, this.locale))
			.withCauses(this.codes.causes(definition, this.locale))
			.withSolutions(this.codes.solutions(definition, this.locale))
			.withDeprecated(shown(documentation.deprecated(), codes))
			.withRelated(shown(documentation.related(), definition.code(), codes));
	}

	private static @Nullable Deprecation shown(@Nullable Deprecation deprecation, PublicCodes codes) {
		return (deprecation != null)
				? new Deprecation(deprecation.since(), codes.valueOf(deprecation.replacedBy()), deprecation.removeIn())
				: null;
	}

	private static List<String> shown(List<String> related, String code, PublicCodes codes) {
		return related.stream()
			.filter((other) -> !other.equals(code))
			.map(codes::valueOf)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	String message(ErrorDefinition definition) {
		return this.codes.message(definition, this.locale);
	}

	/**
	 * Return what a member of the details means.
	 * @param definition the code
	 * @param name the name of the member
	 * @param description what the catalog says
	 * @return the description, or {@code null} if there is none
	 */
	@Nullable String detail(ErrorDefinition definition, String name, @Nullable String description) {
		String translated = translation(definition, "details." + name);
		return (translated != null) ? translated : description;
	}

	/**
	 * Return the name of a category.
	 * @param category the category
	 * @param provided the name that the pages have for it
	 * @return the name
	 */
	String category(String category, String provided) {
		String translated = this.texts.find(ErrorTexts.PREFIX + "category." + category, this.locale);
		return (translated != null) ? translated : provided;
	}

	private @Nullable String translation(ErrorDefinition definition, String field) {
		return this.codes.translation(definition, field, this.locale);
	}

}
