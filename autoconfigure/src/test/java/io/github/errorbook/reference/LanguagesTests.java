package io.github.errorbook.reference;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import io.github.errorbook.reference.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LanguagesTests {

	private final Languages languages = Languages.of(List.of("en", "de", "pt-BR", "de"));

	@Test
	void languagesAreNamedInThemselvesAndListedOnce() {
		assertThat(this.languages.all()).extracting(Language::name)
			.containsExactly("English", "Deutsch", "Português (Brasil)");
	}

	@ParameterizedTest
	@CsvSource({ "en, ltr", "ar, rtl", "he, rtl", "fa, rtl", "ur, rtl", "ja, ltr" })
	void directionIsThatOfTheScript(String tag, String direction) {
		assertThat(Language.of(tag).direction()).isEqualTo(direction);
	}

	@Test
	void withoutTagsOnlyLanguageIsThatOfCatalog() {
		assertThat(Languages.of(List.of()).all()).containsExactly(Language.UNTRANSLATED);
		assertThat(Languages.of(List.of()).choose("de", "de")).isEqualTo(Language.UNTRANSLATED);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", delimiterString = "|", textBlock = """
			none  | none             | en
			de    | en               | de
			PT-br | none             | pt-BR
			fr    | de               | de
			none  | pt-BR, de;q=0.9  | pt-BR
			none  | fr, de;q=0.5     | de
			none  | de-AT            | de
			none  | *                | en
			none  | ???              | en
			""")
	void chooseTakesChoiceThenAccepted(String tag, String accepted, String expected) {
		assertThat(this.languages.choose(tag, accepted).tag()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "english language", "de_DE", "../x", "-" })
	void whatIsNoTagIsRefused(String tag) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> Languages.of(List.of(tag)))
			.withMessageContaining("errorbook.reference.languages");
	}

}
