package io.github.errorbook.catalog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The standard texts in the languages that are provided beside English: those of the
 * {@link StandardErrorCode standard codes}, and the words for invalid input. The keys are
 * those of an application's message bundles. A language is read when it is first asked
 * for.
 *
 * @since 0.1.0
 * @see CodeTexts
 */
public final class StandardTexts {

	/**
	 * Where the texts are, beside this class, with the language in place of {@code *}.
	 */
	public static final String FILES = "texts_*.properties";

	private static final List<String> LANGUAGES = List.of("de", "fr", "es");

	private static final Map<String, Map<String, String>> TEXTS = new ConcurrentHashMap<>();

	private StandardTexts() {
	}

	/**
	 * Return the languages that are provided beside English.
	 * @return the languages (ISO 639-1), unmodifiable
	 */
	public static List<String> languages() {
		return LANGUAGES;
	}

	/**
	 * Return whether a language is the one that has all texts: English, in which the
	 * standard texts are written. A reader of whom no language is known counts too.
	 * @param locale the language of the reader
	 * @return {@code true} for English, and for no language
	 */
	public static boolean isDefault(Locale locale) {
		String language = locale.getLanguage();
		return language.isEmpty() || "en".equals(language);
	}

	/**
	 * Find a text in a language that is provided beside English.
	 * @param key the key, such as {@code errorbook.CONFLICT.message}
	 * @param locale the language of the reader, whose country plays no part
	 * @return the text, or {@code null} if there is none
	 */
	public static @Nullable String find(String key, Locale locale) {
		return texts(locale).get(key);
	}

	/**
	 * Return all texts in a language that is provided beside English.
	 * @param locale the language of the reader, whose country plays no part
	 * @return the texts by key, unmodifiable; none for any other language
	 */
	public static Map<String, String> texts(Locale locale) {
		return isProvided(locale) ? TEXTS.computeIfAbsent(locale.getLanguage(), StandardTexts::load) : Map.of();
	}

	static boolean isProvided(Locale locale) {
		return LANGUAGES.contains(locale.getLanguage());
	}

	private static Map<String, String> load(String language) {
		Properties properties = new Properties();
		String file = FILES.replace("*", language);
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(StandardTexts.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The texts in %s cannot be read".formatted(file), ex);
		}
		Map<String, String> texts = new HashMap<>();
		properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
		return Map.copyOf(texts);
	}

}
