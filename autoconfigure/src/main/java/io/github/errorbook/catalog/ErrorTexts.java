package io.github.errorbook.catalog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Translations of the catalog, by locale and key. The set of locales is fixed at
 * start-up, so that a client cannot make it grow. The locale of the server plays no part.
 * Immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ErrorTexts {

	/**
	 * What every key begins with.
	 */
	public static final String PREFIX = "errorbook.";

	private static final ErrorTexts NONE = new ErrorTexts(Map.of());

	private final Map<Locale, Map<String, String>> texts;

	private ErrorTexts(Map<Locale, Map<String, String>> texts) {
		Map<Locale, Map<String, String>> copy = new HashMap<>();
		texts.forEach((locale, byKey) -> copy.put(locale, Map.copyOf(byKey)));
		this.texts = Map.copyOf(copy);
	}

	/**
	 * Create texts from bundles.
	 * @param texts texts by key, by locale; {@link Locale#ROOT} holds those for any other
	 * locale
	 * @return the texts
	 */
	public static ErrorTexts of(Map<Locale, Map<String, String>> texts) {
		return texts.isEmpty() ? NONE : new ErrorTexts(texts);
	}

	/**
	 * Find a text, for the locale itself or the nearest one above it: {@code de-AT}, then
	 * {@code de}, then the root.
	 * @param key the key, such as {@code errorbook.CONFLICT.message}
	 * @param locale the locale of the reader
	 * @return the text, or {@code null} where there is none
	 */
	public @Nullable String find(String key, Locale locale) {
		if (this.texts.isEmpty()) {
			return null;
		}
		Locale current = locale.stripExtensions();
		String text = findExactly(key, current);
		while (text == null && !Locale.ROOT.equals(current)) {
			current = parent(current);
			text = findExactly(key, current);
		}
		return text;
	}

	private @Nullable String findExactly(String key, Locale locale) {
		Map<String, String> byKey = this.texts.get(locale);
		return (byKey != null) ? byKey.get(key) : null;
	}

	private static Locale parent(Locale locale) {
		if (!locale.getVariant().isEmpty()) {
			return new Locale.Builder().setLanguage(locale.getLanguage())
				.setScript(locale.getScript())
				.setRegion(locale.getCountry())
				.build();
		}
		if (!locale.getCountry().isEmpty()) {
			return new Locale.Builder().setLanguage(locale.getLanguage()).setScript(locale.getScript()).build();
		}
		return locale.getScript().isEmpty() ? Locale.ROOT : Locale.forLanguageTag(locale.getLanguage());
	}

	/**
	 * Return whether there is no text at all.
	 * @return {@code true} if nothing is translated
	 */
	public boolean isEmpty() {
		return this.texts.isEmpty();
	}

	/**
	 * Return the locales that have texts of their own.
	 * @return the locales, in no order
	 */
	public Set<Locale> locales() {
		return this.texts.keySet();
	}

}
