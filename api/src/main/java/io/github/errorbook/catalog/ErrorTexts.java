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

	private final Set<Locale> locales;

	private final Map<String, Map<String, String>> byTag;

	private ErrorTexts(Map<Locale, Map<String, String>> texts) {
		Map<String, Map<String, String>> copy = new HashMap<>();
		for (Map.Entry<Locale, Map<String, String>> text : texts.entrySet()) {
			copy.put(tag(text.getKey()), Map.copyOf(text.getValue()));
		}
		this.locales = Set.copyOf(texts.keySet());
		this.byTag = Map.copyOf(copy);
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
	 * Find a text as RFC 4647 section 3.4 looks it up: for {@code de-AT}, then
	 * {@code de}, then the root.
	 * @param key the key, such as {@code errorbook.CONFLICT.message}
	 * @param locale the locale of the reader
	 * @return the text, or {@code null} where there is none
	 */
	public @Nullable String find(String key, Locale locale) {
		String text = findTranslation(key, locale);
		return (text != null) ? text : findExactly(key, "");
	}

	/**
	 * Find a text that was written for the language of a reader.
	 * @param key the key
	 * @param locale the locale of the reader
	 * @return the text, or {@code null} where there is none but perhaps one for any other
	 * locale
	 */
	public @Nullable String findTranslation(String key, Locale locale) {
		String tag = tag(locale);
		String text = null;
		while (text == null && !tag.isEmpty()) {
			text = findExactly(key, tag);
			tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
		}
		return text;
	}

	private @Nullable String findExactly(String key, String tag) {
		Map<String, String> byKey = this.byTag.get(tag);
		return (byKey != null) ? byKey.get(key) : null;
	}

	/**
	 * Return the texts that a locale has of its own, without those it falls back to.
	 * @param locale the locale; {@link Locale#ROOT} has those for any other
	 * @return the texts by key, unmodifiable; empty if there are none
	 */
	public Map<String, String> texts(Locale locale) {
		return this.byTag.getOrDefault(tag(locale), Map.of());
	}

	/* Never fails, also for a locale that was built from what a client sent. */
	private static String tag(Locale locale) {
		String tag = locale.stripExtensions().toLanguageTag();
		return "und".equals(tag) ? "" : tag;
	}

	/**
	 * Return whether there is no text at all.
	 * @return {@code true} if nothing is translated
	 */
	public boolean isEmpty() {
		return this.byTag.isEmpty();
	}

	/**
	 * Return the locales that have texts of their own.
	 * @return the locales, in no order
	 */
	public Set<Locale> locales() {
		return this.locales;
	}

}
