package io.github.errorbook.settings.texts;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BundleLocale}.
 */
class BundleLocaleTests {

	@ParameterizedTest
	@CsvSource({ "_de,de", "_de_AT,de-AT", "_zh_Hant_TW,zh-Hant-TW", "_sr_Latn,sr-Latn", "_es_419,es-419", "_fil,fil",
			"_he,he", "_pt_br,pt-BR", "_de_DE_1996,de-DE-1996" })
	void parseReadsLocale(String suffix, String languageTag) {
		assertThat(BundleLocale.parse(suffix)).isEqualTo(Locale.forLanguageTag(languageTag));
	}

	@Test
	void parseWhenSuffixIsEmptyReturnsRoot() {
		assertThat(BundleLocale.parse("")).isEqualTo(Locale.ROOT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "_", "_admin", "2", "2_de", "_de-AT", "_de_AT_x", "-de" })
	void parseWhenSuffixIsNoLocaleReturnsNull(String suffix) {
		assertThat(BundleLocale.parse(suffix)).isNull();
	}

}
