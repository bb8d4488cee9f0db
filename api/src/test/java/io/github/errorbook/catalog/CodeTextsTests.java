package io.github.errorbook.catalog;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeTextsTests {

	private final CodeTexts texts = new CodeTexts(ErrorTexts.of(Map.of()));

	@ParameterizedTest
	@CsvSource({ "BOOK_EXISTS, Book exists", "wallet.book-exists, Wallet book exists", "bookExists, Book exists",
			"RATE_LIMIT_2, Rate limit 2", "_GONE_, Gone", "E1001, Conflict", "4711, Conflict" })
	void codeWithoutTitleIsHeadedByItsWords(String code, String heading) {
		ErrorDefinition definition = ErrorDefinition.of(code, 409, "It exists.").build();
		assertThat(this.texts.heading(definition, Locale.ROOT)).isEqualTo(heading);
		assertThat(this.texts.title(definition, Locale.ROOT)).isEqualTo("Conflict");
	}

	@Test
	void titleComesBeforeWords() {
		ErrorDefinition conflict = StandardErrorCode.CONFLICT.definition();
		assertThat(this.texts.heading(conflict, Locale.ROOT)).isEqualTo(conflict.documentation().title());
	}

	@Test
	void messageExplainsWithoutPlaceholders() {
		ErrorDefinition definition = ErrorDefinition.of("BOOK_EXISTS", 409, "The book {title} exists.").build();
		assertThat(this.texts.explanation(definition, Locale.ROOT)).isEqualTo("The book \u2026 exists.");
		assertThat(this.texts.message(definition, Locale.ROOT)).isEqualTo("The book {title} exists.");
	}

}
