package io.github.errorbook.catalog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorTextsTests {

	private static final String KEY = "errorbook.CONFLICT.message";

	@Test
	void findReturnsTextOfLocale() {
		ErrorTexts texts = texts(Locale.GERMAN, "Konflikt", Locale.FRENCH, "Conflit");
		assertThat(texts.find(KEY, Locale.FRENCH)).isEqualTo("Conflit");
	}

	@Test
	void findWhenCountryHasNoTextFallsBackToLanguage() {
		ErrorTexts texts = texts(Locale.GERMAN, "Konflikt", Locale.ROOT, "Conflict");
		assertThat(texts.find(KEY, Locale.forLanguageTag("de-AT"))).isEqualTo("Konflikt");
		assertThat(texts.find(KEY, Locale.forLanguageTag("de-Latn-AT-1996"))).isEqualTo("Konflikt");
	}

	@Test
	void findPrefersNearestLocale() {
		ErrorTexts texts = texts(Locale.GERMAN, "Konflikt", Locale.forLanguageTag("de-AT"), "Pallawatsch");
		assertThat(texts.find(KEY, Locale.forLanguageTag("de-AT-1996"))).isEqualTo("Pallawatsch");
		assertThat(texts.find(KEY, Locale.GERMANY)).isEqualTo("Konflikt");
	}

	@Test
	void findWhenKeyIsMissingInLocaleFallsBackForThatKey() {
		ErrorTexts texts = ErrorTexts.of(Map.of(Locale.GERMAN, Map.of("other", "x"), Locale.ROOT, Map.of(KEY, "y")));
		assertThat(texts.find(KEY, Locale.GERMAN)).isEqualTo("y");
	}

	@Test
	void findWhenLocaleHasExtensionsIgnoresThem() {
		ErrorTexts texts = texts(Locale.GERMAN, "Konflikt", Locale.FRENCH, "Conflit");
		assertThat(texts.find(KEY, Locale.forLanguageTag("de-DE-u-co-phonebk"))).isEqualTo("Konflikt");
	}

	@Test
	void findWhenNoTextFitsReturnsNull() {
		ErrorTexts texts = texts(Locale.GERMAN, "Konflikt", Locale.FRENCH, "Conflit");
		assertThat(texts.find(KEY, Locale.ENGLISH)).isNull();
		assertThat(texts.find(KEY, Locale.ROOT)).isNull();
		assertThat(texts.find("errorbook.CONFLICT.title", Locale.GERMAN)).isNull();
	}

	@Test
	void textsAreThoseOfLocaleAlone() {
		ErrorTexts texts = texts(Locale.GERMAN, "Konflikt", Locale.ROOT, "Conflict");
		assertThat(texts.texts(Locale.GERMAN)).containsExactly(Map.entry(KEY, "Konflikt"));
		assertThat(texts.texts(Locale.ROOT)).containsExactly(Map.entry(KEY, "Conflict"));
		assertThat(texts.texts(Locale.GERMANY)).isEmpty();
	}

	@Test
	void findNeverTakesLocaleOfServer() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			ErrorTexts texts = texts(Locale.GERMAN, "Konflikt", Locale.GERMANY, "Konflikt");
			assertThat(texts.find(KEY, Locale.ENGLISH)).isNull();
			assertThat(texts.find(KEY, Locale.ROOT)).isNull();
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void findWhenLocaleIsIllFormedFallsBack() {
		ErrorTexts texts = texts(Locale.GERMAN, "Konflikt", Locale.ROOT, "Conflict");
		assertThat(texts.find(KEY, new Locale("de", "not a country", "?"))).isEqualTo("Konflikt");
		assertThat(texts.find(KEY, new Locale("not a language", "?"))).isEqualTo("Conflict");
	}

	@Test
	void ofCopiesWhatItIsGiven() {
		Map<Locale, Map<String, String>> bundles = new HashMap<>();
		Map<String, String> german = new HashMap<>(Map.of(KEY, "Konflikt"));
		bundles.put(Locale.GERMAN, german);
		ErrorTexts texts = ErrorTexts.of(bundles);
		german.put(KEY, "anders");
		bundles.clear();
		assertThat(texts.find(KEY, Locale.GERMAN)).isEqualTo("Konflikt");
		assertThat(texts.locales()).containsExactly(Locale.GERMAN);
		assertThat(texts.isEmpty()).isFalse();
	}

	@Test
	void ofWhenThereAreNoBundlesIsEmpty() {
		ErrorTexts texts = ErrorTexts.of(Map.of());
		assertThat(texts.isEmpty()).isTrue();
		assertThat(texts.locales()).isEmpty();
		assertThat(texts.find(KEY, Locale.GERMAN)).isNull();
	}

	private static ErrorTexts texts(Locale first, String firstText, Locale second, String secondText) {
		return ErrorTexts.of(Map.of(first, Map.of(KEY, firstText), second, Map.of(KEY, secondText)));
	}

}
