package io.github.errorbook.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The texts of codes in the language of a reader: translations, and where there is none
 * what the catalog says. Immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CodeTexts {

	private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

	private final ErrorTexts texts;

	/**
	 * Create texts.
	 * @param texts the translations
	 */
	public CodeTexts(ErrorTexts texts) {
		this.texts = texts;
	}

	/**
	 * Return the title of a code.
	 * @param code the code
	 * @param locale the language of the reader
	 * @return the title, else that of the standard code with the same status, else the
	 * code
	 */
	public String title(ErrorDefinition code, Locale locale) {
		String title = find(code, "title", locale, code.documentation().title());
		if (title == null) {
			StandardErrorCode standard = StandardErrorCode.forStatus(code.status());
			title = (standard != null) ? standard.definition().documentation().title() : null;
		}
		return (title != null) ? title : code.code();
	}

	/**
	 * Return what to call a code in a documentation, where a title that it shares with
	 * its status would not say what it is.
	 * @param code the code
	 * @param locale the language of the reader
	 * @return the title, else the code's own words, such as {@code Book exists}, else,
	 * where the code has no words, the same as {@link #title}
	 */
	public String heading(ErrorDefinition code, Locale locale) {
		String title = find(code, "title", locale, code.documentation().title());
		if (title != null || !WORD.matcher(code.code()).find()) {
			return (title != null) ? title : title(code, locale);
		}
		String words = BETWEEN_WORDS.matcher(code.code()).replaceAll(" ").strip();
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1).toLowerCase(Locale.ROOT);
	}

	/**
	 * Return what happened, for a documentation.
	 * @param code the code
	 * @param locale the language of the reader
	 * @return the description, else the message with an ellipsis for each value
	 */
	public String explanation(ErrorDefinition code, Locale locale) {
		String description = description(code, locale);
		return (description != null) ? description : MessageTemplate.parse(message(code, locale)).format(Map.of());
	}

	/**
	 * Return the message of a code.
	 * @param code the code
	 * @param locale the language of the reader
	 * @return the message with its placeholders
	 */
	public String message(ErrorDefinition code, Locale locale) {
		String translated = translation(code, "message", locale);
		return (translated != null) ? translated : code.message().toString();
	}

	/**
	 * Return what happened.
	 * @param code the code
	 * @param locale the language of the reader
	 * @return the description, or {@code null} if there is none
	 */
	public @Nullable String description(ErrorDefinition code, Locale locale) {
		return find(code, "description", locale, code.documentation().description());
	}

	/**
	 * Return the translation of a field.
	 * @param code the code
	 * @param field the rest of the key, such as {@code message} or {@code causes[0]}
	 * @param locale the language of the reader
	 * @return the translation, or {@code null} if there is none
	 */
	public @Nullable String translation(ErrorDefinition code, String field, Locale locale) {
		return this.texts.isEmpty() ? null : this.texts.find(ErrorTexts.PREFIX + code.code() + "." + field, locale);
	}

	private @Nullable String find(ErrorDefinition code, String field, Locale locale, @Nullable String untranslated) {
		String translated = translation(code, field, locale);
		return (translated != null) ? translated : untranslated;
	}

}
