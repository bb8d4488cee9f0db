package io.github.errorbook.source.validation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ViolationCodes}.
 */
class ViolationCodesTests {

	@ParameterizedTest
	@CsvSource({ "NotBlank, NOT_BLANK", "ISBN, ISBN", "URLCheck, URL_CHECK", "Mod10Check, MOD10_CHECK",
			"NOT_BLANK, NOT_BLANK", "A1B, A1B", "already.taken, ALREADY_TAKEN", "typeMismatch, TYPE_MISMATCH" })
	void upperSnakeTurnsNamesIntoCodes(String name, String code) {
		assertThat(ViolationCodes.upperSnake(name)).isEqualTo(code);
		assertThat(ViolationCodes.upperSnake(code)).isEqualTo(code);
	}

}
