package io.github.errorbook.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.catalog.ErrorDefinition;
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
	 * Return the headline of a code.
	 * @param definition the code
	 * @return the title, else that of the standard code with the same status, else the
	 * code
	 */
	String title(ErrorDefinition definition) {
		return this.codes.title(definition, this.locale);
	}

	String message(ErrorDefinition definition) {
		return this.codes.message(definition, this.locale);
	}

	/**
	 * Return what happened.
	 * @param definition the code
	 * @return the description, or {@code null} if there is none
	 */
	@Nullable String description(ErrorDefinition definition) {
		return this.codes.description(definition, this.locale);
	}

	List<String> causes(ErrorDefinition definition) {
		return list(definition, "causes", definition.documentation().causes());
	}

	List<String> solutions(ErrorDefinition definition) {
		return list(definition, "solutions", definition.documentation().solutions());
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

	/* A translated list stands for the whole list of the catalog. */
	private List<String> list(ErrorDefinition definition, String field, List<String> untranslated) {
		List<String> translated = new ArrayList<>();
		String text = translation(definition, field + "[0]");
		while (text != null) {
			translated.add(text);
			text = translation(definition, field + "[" + translated.size() + "]");
		}
		return translated.isEmpty() ? untranslated : List.copyOf(translated);
	}

}
