package io.github.errorbook.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.StandardErrorCode;

/**
 * The texts of the catalog in one language, those of the catalog itself where there is no
 * translation.
 */
final class EntryTexts {

	private final ErrorTexts texts;

	private final Locale locale;

	EntryTexts(ErrorTexts texts, Locale locale) {
		this.texts = texts;
		this.locale = locale;
	}

	/**
	 * Return the headline of a code.
	 * @param definition the code
	 * @return the title, else that of the standard code with the same status, else the
	 * code
	 */
	String title(ErrorDefinition definition) {
		String title = find(definition, "title", definition.title());
		if (title != null) {
			return title;
		}
		StandardErrorCode standard = StandardErrorCode.forStatus(definition.status());
		String substitute = (standard != null) ? standard.definition().title() : null;
		return (substitute != null) ? substitute : definition.code();
	}

	String message(ErrorDefinition definition) {
		String message = definition.message().toString();
		String translated = find(definition, "message", message);
		return (translated != null) ? translated : message;
	}

	/**
	 * Return what happened.
	 * @param definition the code
	 * @return the description, or {@code null} if there is none
	 */
	@Nullable String description(ErrorDefinition definition) {
		return find(definition, "description", definition.description());
	}

	List<String> causes(ErrorDefinition definition) {
		return list(definition, "causes", definition.causes());
	}

	List<String> solutions(ErrorDefinition definition) {
		return list(definition, "solutions", definition.solutions());
	}

	/**
	 * Return what a member of the details means.
	 * @param definition the code
	 * @param name the name of the member
	 * @param description what the catalog says
	 * @return the description, or {@code null} if there is none
	 */
	@Nullable String detail(ErrorDefinition definition, String name, @Nullable String description) {
		return find(definition, "details." + name, description);
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

	private @Nullable String find(ErrorDefinition definition, String field, @Nullable String untranslated) {
		String translated = this.texts.find(ErrorTexts.PREFIX + definition.code() + "." + field, this.locale);
		return (translated != null) ? translated : untranslated;
	}

	/* A translated list stands for the whole list of the catalog. */
	private List<String> list(ErrorDefinition definition, String field, List<String> untranslated) {
		List<String> translated = new ArrayList<>();
		String text = find(definition, field + "[0]", null);
		while (text != null) {
			translated.add(text);
			text = find(definition, field + "[" + translated.size() + "]", null);
		}
		return translated.isEmpty() ? untranslated : List.copyOf(translated);
	}

}
