package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.reference.text.Labels;

import static org.assertj.core.api.Assertions.assertThat;

class LabelsTests {

	@ParameterizedTest
	@ValueSource(strings = { "de", "fr", "es" })
	void everyLabelIsTranslated(String language) {
		ResourceBundle translated = bundle(Locale.forLanguageTag(language));
		assertThat(translated.getLocale()).isEqualTo(Locale.forLanguageTag(language));
		assertThat(own(language)).isEqualTo(own(""));
	}

	@Test
	void everyLabelOfTemplatesExists() {
		Set<String> used = Stream.of("layout", "index", "code", "not-found")
			.map((template) -> new String(Asset.read(template + ".mustache"), StandardCharsets.UTF_8))
			.flatMap((template) -> Pattern.compile("labels\\.(\\w+)").matcher(template).results())
			.map((result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(used).isNotEmpty();
		assertThat(Labels.of(Locale.ROOT, ErrorTexts.of(Map.of()))).containsKeys(used.toArray(String[]::new));
	}

	@Test
	void applicationReplacesWords() {
		ErrorTexts texts = ErrorTexts.of(Map.of(Locale.GERMAN, Map.of("errorbook.reference.causes", "Woran es liegt")));
		assertThat(Labels.of(Locale.GERMANY, texts)).containsEntry("causes", "Woran es liegt")
			.containsEntry("details", "Details");
		assertThat(Labels.of(Locale.ENGLISH, texts)).containsEntry("causes", "Causes");
	}

	@Test
	void unknownLanguageIsEnglishWhateverTheServerSpeaks() {
		Locale server = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			assertThat(Labels.of(Locale.JAPANESE, ErrorTexts.of(Map.of()))).containsEntry("causes", "Causes");
		}
		finally {
			Locale.setDefault(server);
		}
	}

	private static ResourceBundle bundle(Locale locale) {
		return ResourceBundle.getBundle(Labels.BUNDLE, locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	private static Set<String> own(String language) {
		String file = "labels" + (language.isEmpty() ? "" : "_" + language) + ".properties";
		return new String(Asset.read(file), StandardCharsets.UTF_8).lines()
			.filter((line) -> line.contains("="))
			.map((line) -> line.substring(0, line.indexOf('=')))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
