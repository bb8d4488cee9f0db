package io.github.errorbook.settings.exceptions;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;
import io.github.errorbook.settings.catalog.TestCatalogs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlaceholderWarning}.
 */
@ExtendWith(OutputCaptureExtension.class)
class PlaceholderWarningTests {

	private static final ErrorTexts NO_TEXTS = ErrorTexts.of(Map.of());

	private static final String CATALOG = """
			errorbook:
			  codes:
			    LOST: {status: 404, message: "No {thing} in {place}", details: {thing: {type: string}}}
			    CLEAR: {status: 404, message: "No {thing}", details: {thing: {type: string}}}
			    GONE: {message: "{who} is gone"}
			""";

	@Test
	void describeNamesAllCodesAndPlaceholders() {
		assertThat(PlaceholderWarning.describe(TestCatalogs.read(CATALOG), NO_TEXTS, Set.of())).endsWith("""
				correct the names:
				  LOST: {place}
				  GONE: {who}""");
	}

	@Test
	void describeLooksAtTranslations() {
		ErrorTexts texts = ErrorTexts
			.of(Map.of(Locale.GERMAN, Map.of("errorbook.CLEAR.message", "{ding} {thing}"), Locale.FRENCH,
					Map.of("errorbook.CLEAR.message", "{chose}", "errorbook.CONFLICT.message", "{standard}")));
		assertThat(PlaceholderWarning.describe(TestCatalogs.read(CATALOG), texts, Set.of()))
			.contains("CLEAR: {chose}, {ding}")
			.doesNotContain("CONFLICT");
	}

	@Test
	void describeKnowsWhatResourceNotFoundExceptionCarries() {
		String catalog = """
				errorbook:
				  codes:
				    RESOURCE_NOT_FOUND: {message: "No {resource} {id} in {place}"}
				    GONE: {message: "No {resource}"}
				""";
		assertThat(PlaceholderWarning.describe(TestCatalogs.read(catalog), NO_TEXTS, Set.of())).endsWith("""
				correct the names:
				  RESOURCE_NOT_FOUND: {place}
				  GONE: {resource}""");
	}

	@Test
	void describeWhenAllIsFilledReturnsNull() {
		assertThat(PlaceholderWarning.describe(TestCatalogs.read(), NO_TEXTS, Set.of())).isNull();
	}

	@Test
	void describeKnowsWhatAnnotationsOfExceptionsFill() {
		String catalog = """
				errorbook:
				  codes:
				    LOST: {status: 404, message: "No {thing} {since} in {town}"}
				    MAPPED: {status: 404, message: "{thing} {place}", exceptions: [%s]}
				    OTHER: {status: 404, message: "{thing}"}
				""".formatted(LostException.class.getName());
		assertThat(PlaceholderWarning.describe(TestCatalogs.read(catalog), NO_TEXTS, Set.of(LostException.class)))
			.endsWith("""
					correct the names:
					  LOST: {town}
					  MAPPED: {place}
					  OTHER: {thing}""");
	}

	@Test
	void describeKnowsWhatExceptionsOfManyCodesFill() {
		assertThat(PlaceholderWarning.describe(TestCatalogs.read("errorbook.codes.GONE.message: '{day}'"), NO_TEXTS,
				Set.of(ManyCodesException.class)))
			.isNull();
	}

	@Test
	void describeTellsMistakesInTranslations() {
		ErrorTexts texts = ErrorTexts.of(Map.of(Locale.GERMAN, Map.of("errorbook.CLEAR.message", "Weg: {0}")));
		assertThat(PlaceholderWarning.describe(TestCatalogs.read(CATALOG), texts, Set.of())).contains("CLEAR: {0}");
	}

	@Test
	void logForWarnsOnce(CapturedOutput output) {
		PlaceholderWarning.logFor(TestCatalogs.read(CATALOG), NO_TEXTS, new DefaultListableBeanFactory());
		assertThat(output).containsOnlyOnce("no declared detail fills");
	}

	@Test
	void logForWhenAllIsFilledIsSilent(CapturedOutput output) {
		PlaceholderWarning.logFor(TestCatalogs.read(), NO_TEXTS, new DefaultListableBeanFactory());
		assertThat(output).doesNotContain("no declared detail fills");
	}

	@ApiErrorCode("LOST")
	static class LostException extends RuntimeException {

		@ApiErrorDetail
		private final String thing = "thing";

		@ApiErrorDetail
		String getSince() {
			return this.thing;
		}

	}

	static class ManyCodesException extends RuntimeException {

		@ApiErrorCode
		String code() {
			return "GONE";
		}

		@ApiErrorDetail("day")
		String today() {
			return "today";
		}

	}

}
