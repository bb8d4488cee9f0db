package io.github.errorbook.handle;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AcceptLanguage}.
 */
class AcceptLanguageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			de-CH, en;q=0.5 | de-CH
			en;q=0.5, fr | fr
			fr | fr
			""")
	void preferredIsTheLanguageWithTheHighestWeight(String header, String tag) {
		assertThat(AcceptLanguage.preferred(header)).isEqualTo(Locale.forLanguageTag(tag));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "--", "*", "*-", "*;q=", ";", ",", ",,", ";q=1", "de;q", "de;q=", "de;q=NaN",
			"de;q=1e999", "de;q=-1", "de;q=2", "%%%", "\u0000", "\ud83d", "-de", "de-", "x", "i" })
	void preferredOfNonsenseIsNeutralOrWhatItNames(String header) {
		assertThat(AcceptLanguage.preferred(header)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-", "de;q=1e999", "%%%" })
	void preferredOfNonsenseIsNeutral(String header) {
		assertThat(AcceptLanguage.preferred(header)).isEqualTo(Locale.ROOT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 300, 10_000 })
	void preferredOfEndlessListIsNeutral(int ranges) {
		assertThat(AcceptLanguage.preferred("de,".repeat(ranges))).isEqualTo(Locale.ROOT);
	}

}
