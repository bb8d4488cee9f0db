package io.github.errorbook.input;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.errorbook.catalog.ErrorDocumentation;
import io.github.errorbook.catalog.MessageTemplate;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.catalog.StandardTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StandardTexts}.
 */
class StandardTextsTests {

	static Iterable<String> languages() {
		return StandardTexts.languages();
	}

	private static Map<String, String> english() {
		Map<String, String> texts = new TreeMap<>();
		for (StandardErrorCode code : StandardErrorCode.values()) {
			String key = "errorbook." + code + ".";
			ErrorDocumentation documentation = code.definition().documentation();
			texts.put(key + "message", code.definition().message().toString());
			texts.put(key + "title", documentation.title());
			for (int i = 0; i < documentation.solutions().size(); i++) {
				texts.put(key + "solutions[" + i + "]", documentation.solutions().get(i));
			}
			assertThat(documentation.causes()).isEmpty();
			assertThat(documentation.description()).isNull();
		}
		for (InputFault fault : InputFault.values()) {
			texts.put("errorbook.violation." + fault, fault.text());
		}
		return texts;
	}

	@ParameterizedTest
	@MethodSource("languages")
	void languageHasEachTextWithTheSamePlaceholders(String language) {
		Locale locale = Locale.forLanguageTag(language);
		assertThat(StandardTexts.texts(locale)).containsOnlyKeys(english().keySet());
		english().forEach((key, text) -> assertThat(StandardTexts.find(key, locale)).as(key)
			.isNotEqualTo(text)
			.isEqualTo(StandardTexts.find(key, locale).strip())
			.satisfies((translated) -> assertThat(MessageTemplate.parse(translated).placeholders())
				.isEqualTo(MessageTemplate.parse(text).placeholders())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "de-CH", "de-Latn-AT-1996-u-co-phonebk" })
	void countryPlaysNoPart(String tag) {
		assertThat(StandardTexts.find("errorbook.CONFLICT.title", Locale.forLanguageTag(tag))).isEqualTo("Konflikt");
	}

	@Test
	void otherLanguageHasNone() {
		assertThat(StandardTexts.find("errorbook.CONFLICT.title", Locale.ITALIAN)).isNull();
		assertThat(StandardTexts.find("errorbook.CONFLICT.title", Locale.ENGLISH)).isNull();
		assertThat(StandardTexts.find("errorbook.CONFLICT.title", Locale.ROOT)).isNull();
		assertThat(StandardTexts.texts(Locale.ITALIAN)).isEmpty();
		assertThat(StandardTexts.find("errorbook.MINE.title", Locale.GERMAN)).isNull();
	}

}
