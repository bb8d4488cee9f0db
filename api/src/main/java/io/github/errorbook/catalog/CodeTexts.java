package io.github.errorbook.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The texts of codes in the language of a reader: translations of the application, then
 * the {@linkplain StandardTexts standard texts}, and where there is neither what the
 * catalog says. Immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CodeTexts {

	private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

	private final ErrorTexts texts;

	private final Locale home;

	/**
	 * Create texts of a catalog that is written in English.
	 * @param texts the translations
	 */
	public CodeTexts(ErrorTexts texts) {
		this(texts, Locale.ENGLISH);
	}

	/**
	 * Create texts.
	 * @param texts the translations
	 * @param home the language in which the application has written the catalog
	 */
	public CodeTexts(ErrorTexts texts, Locale home) {
		this.texts = texts;
		this.home = home;
	}

	/**
	 * Return whether a language is that of the catalog.
	 * @param locale the language of a reader
	 * @return {@code true} if it is; where the catalog is written in English also for a
	 * reader of whom no language is known
	 */
	public boolean isHome(Locale locale) {
		return isEnglish(this.home) ? StandardTexts.isDefault(locale)
				: locale.getLanguage().equals(this.home.getLanguage());
	}

	/**
	 * Return the language for a reader who wants none that there is.
	 * @return the language of the catalog, or none for English
	 */
	public Locale home() {
		return isEnglish(this.home) ? Locale.ROOT : this.home;
	}

	private static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

	/* What the standard codes say in English is a translation in any other catalog. */
	private boolean isProvided(Locale locale) {
		return StandardTexts.isProvided(locale) || (isEnglish(locale) && !isEnglish(this.home));
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
		return (title != null) ? title : titleOfStatus(code, locale);
	}

	/**
	 * Return the title of a code in no other language than that of the reader.
	 * @param code the code
	 * @param locale the language of the reader, which is not that of the catalog
	 * @return the title, else that of the standard code with the same status, else the
	 * code, which is the same in all languages
	 */
	public String translatedTitle(ErrorDefinition code, Locale locale) {
		String title = translation(code, "title", locale);
		return (title != null) ? title : isProvided(locale) ? titleOfStatus(code, locale) : code.value();
	}

	private static String titleOfStatus(ErrorDefinition code, Locale locale) {
		StandardErrorCode standard = StandardErrorCode.forStatus(code.status());
		if (standard == null) {
			return code.value();
		}
		String provided = StandardTexts.find(key(standard.name(), "title"), locale);
		String title = (provided != null) ? provided : standard.definition().documentation().title();
		return (title != null) ? title : code.value();
	}

	/**
	 * Return whether the message of a code exists in the language of a reader.
	 * @param code the code
	 * @param locale the language
	 * @return {@code true} for the language of the catalog, for a translation of the
	 * application's, and for a standard text that the catalog has not changed
	 */
	public boolean speaks(ErrorDefinition code, Locale locale) {
		return isHome(locale) || isTranslated(code, locale)
				|| (this.texts.find(key(code.code(), "message"), locale) == null
						&& provided(code, "message", locale) != null);
	}

	/**
	 * Return whether the application itself has translated the message of a code.
	 * @param code the code
	 * @param locale the language
	 * @return {@code true} if one of its bundles for the language has the message
	 */
	public boolean isTranslated(ErrorDefinition code, Locale locale) {
		return this.texts.findTranslation(key(code.code(), "message"), locale) != null;
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
	 * Return what the reader can do.
	 * @param code the code
	 * @param locale the language of the reader
	 * @return the solutions; a translated list replaces the whole list of the catalog
	 */
	public List<String> solutions(ErrorDefinition code, Locale locale) {
		return list(code, "solutions", locale, code.documentation().solutions());
	}

	/**
	 * Return what leads to the error.
	 * @param code the code
	 * @param locale the language of the reader
	 * @return the causes; a translated list replaces the whole list of the catalog
	 */
	public List<String> causes(ErrorDefinition code, Locale locale) {
		return list(code, "causes", locale, code.documentation().causes());
	}

	private List<String> list(ErrorDefinition code, String field, Locale locale, List<String> untranslated) {
		List<String> translated = new ArrayList<>();
		String text = translation(code, field + "[0]", locale);
		while (text != null) {
			translated.add(text);
			text = translation(code, field + "[" + translated.size() + "]", locale);
		}
		return translated.isEmpty() ? untranslated : List.copyOf(translated);
	}

	/**
	 * Return the translation of a field.
	 * @param code the code
	 * @param field the rest of the key, such as {@code message} or {@code causes[0]}
	 * @param locale the language of the reader
	 * @return the application's translation, else the standard text where the catalog has
	 * not changed it, or {@code null} if there is none
	 */
	public @Nullable String translation(ErrorDefinition code, String field, Locale locale) {
		String own = this.texts.isEmpty() ? null : this.texts.find(key(code.code(), field), locale);
		return (own != null) ? own : provided(code, field, locale);
	}

	/*
	 * A code of the application that says no more than its status says it in all
	 * languages.
	 */
	private @Nullable String provided(ErrorDefinition code, String field, Locale locale) {
		if (!isProvided(locale)) {
			return null;
		}
		StandardErrorCode standard = StandardErrorCode.names().contains(code.code())
				? StandardErrorCode.valueOf(code.code()) : StandardErrorCode.forStatus(code.status());
		if (standard == null || !isUnchanged(field, code, standard.definition())) {
			return null;
		}
		return isEnglish(locale) ? english(field, standard.definition())
				: StandardTexts.find(key(standard.name(), field), locale);
	}

	private static @Nullable String english(String field, ErrorDefinition standard) {
		return switch (field) {
			case "message" -> standard.message().toString();
			case "title" -> standard.documentation().title();
			default -> null;
		};
	}

	private static boolean isUnchanged(String field, ErrorDefinition code, ErrorDefinition standard) {
		return switch (field) {
			case "message" -> code.message().toString().equals(standard.message().toString());
			case "title" -> Objects.equals(code.documentation().title(), standard.documentation().title());
			default -> code.code().equals(standard.code())
					&& code.documentation().solutions().equals(standard.documentation().solutions());
		};
	}

	private static String key(String code, String field) {
		return ErrorTexts.PREFIX + code + "." + field;
	}

	private @Nullable String find(ErrorDefinition code, String field, Locale locale, @Nullable String untranslated) {
		String translated = translation(code, field, locale);
		return (translated != null) ? translated : untranslated;
	}

}
