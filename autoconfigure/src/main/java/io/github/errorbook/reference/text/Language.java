package io.github.errorbook.reference.text;

import java.util.IllformedLocaleException;
import java.util.Locale;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * A language of the reference.
 *
 * @param tag the language tag (BCP 47)
 * @param locale the locale under which texts are looked up
 * @param name the name of the language, in the language itself
 * @since 0.1.0
 */
public record Language(String tag, Locale locale, String name) {

	/**
	 * The language of the catalog itself, without any translation. What it is, is not
	 * known; the pages are English.
	 */
	public static final Language UNTRANSLATED = new Language("en", Locale.ROOT, "English");

	/**
	 * Create a language.
	 * @param tag the language tag
	 * @return the language
	 * @throws InvalidConfigurationPropertyValueException if the tag is none
	 */
	public static Language of(String tag) {
		try {
			Locale locale = new Locale.Builder().setLanguageTag(tag.trim()).build();
			if (!locale.getLanguage().isEmpty()) {
				return new Language(locale.toLanguageTag(), locale, name(locale));
			}
		}
		catch (IllformedLocaleException ex) {
			// Answered below as any other text that is not a language
		}
		throw new InvalidConfigurationPropertyValueException("errorbook.reference.languages", tag,
				"This is not a language tag: give tags such as en or pt-BR.");
	}

	/**
	 * Return the direction of the language's script, which is that of its name.
	 * @return {@code ltr} or {@code rtl}
	 */
	public String direction() {
		return switch (Character.getDirectionality(this.name.codePointAt(0))) {
			case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> "rtl";
			default -> "ltr";
		};
	}

	private static String name(Locale locale) {
		String name = locale.getDisplayName(locale);
		return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
	}

}
