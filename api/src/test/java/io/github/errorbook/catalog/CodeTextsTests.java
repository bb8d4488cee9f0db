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

	@Test
	void standardTextIsTranslatedWhereTheCatalogHasNotChangedIt() {
		ErrorDefinition gone = StandardErrorCode.GONE.definition();
		assertThat(this.texts.message(gone, Locale.FRANCE)).isEqualTo("La ressource n\u2019est plus disponible.");
		assertThat(this.texts.title(gone, Locale.FRANCE)).isEqualTo("Ressource supprim\u00e9e");
		assertThat(this.texts.solutions(gone, Locale.FRANCE)).hasSize(1).isNotEqualTo(gone.documentation().solutions());
		assertThat(this.texts.speaks(gone, Locale.FRANCE)).isTrue();
		assertThat(this.texts.isTranslated(gone, Locale.FRANCE)).isFalse();
		ErrorDefinition changed = gone.toBuilder().message("Away.").documentation(ErrorDocumentation.NONE).build();
		assertThat(this.texts.message(changed, Locale.FRANCE)).isEqualTo("Away.");
		assertThat(this.texts.title(changed, Locale.FRANCE)).isEqualTo("Ressource supprim\u00e9e");
		assertThat(this.texts.solutions(changed, Locale.FRANCE)).isEmpty();
		assertThat(this.texts.speaks(changed, Locale.FRANCE)).isFalse();
		assertThat(this.texts.speaks(changed, Locale.CANADA)).isTrue();
	}

	@Test
	void codeThatSaysNoMoreThanItsStatusIsTranslated() {
		ErrorDefinition wordless = ErrorDefinition
			.of("BOOK_EXISTS", 409, StandardErrorCode.CONFLICT.definition().message().toString())
			.build();
		assertThat(this.texts.speaks(wordless, Locale.GERMAN)).isTrue();
		assertThat(this.texts.translatedTitle(wordless, Locale.GERMAN)).isEqualTo("Konflikt");
		assertThat(this.texts.translatedTitle(wordless, Locale.ITALIAN)).isEqualTo("BOOK_EXISTS");
	}

	@Test
	void textsOfApplicationWin() {
		CodeTexts own = new CodeTexts(ErrorTexts.of(Map.of(Locale.GERMAN,
				Map.of("errorbook.GONE.message", "Weg.", "errorbook.GONE.solutions[0]", "Trauern."), Locale.ROOT,
				Map.of("errorbook.CONFLICT.message", "Hm."))));
		ErrorDefinition gone = StandardErrorCode.GONE.definition();
		assertThat(own.message(gone, Locale.GERMAN)).isEqualTo("Weg.");
		assertThat(own.title(gone, Locale.GERMAN)).isEqualTo("Nicht mehr vorhanden");
		assertThat(own.solutions(gone, Locale.GERMAN)).containsExactly("Trauern.");
		assertThat(own.isTranslated(gone, Locale.GERMANY)).isTrue();
		assertThat(own.speaks(StandardErrorCode.CONFLICT.definition(), Locale.GERMAN)).isFalse();
	}

}
