package io.github.errorbook.settings.fault;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.errorbook.settings.catalog.TestCatalogs;
import io.github.errorbook.settings.fault.CatalogFaults.CatalogFault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link InvalidCatalogFailureAnalyzer}.
 */
class InvalidCatalogFailureAnalyzerTests {

	@Test
	void analyzeShowsPropertyValueOriginReasonAndCureOfEachFault() {
		FailureAnalysis analysis = analyze(TestCatalogs.faults("""
				errorbook:
				  codes:
				    LOST:
				      title: Lost
				    GONE:
				      status: 301
				"""));
		assertThat(analysis.getDescription()).isEqualTo("""
				The catalog of error codes has 2 faults:

				  1. Property: errorbook.codes.LOST.status
				     Origin:   Byte array resource [text-0.yml] - 4:14
				     Reason:   The status is missing.
				     Cure:     Give a status from 200 to 299 or from 400 to 599.

				  2. Property: errorbook.codes.GONE.status
				     Value:    "301"
				     Origin:   Byte array resource [text-0.yml] - 6:15
				     Reason:   A response with an error code cannot have the status 301.
				     Cure:     Give a status from 200 to 299 or from 400 to 599.
				""");
		assertThat(analysis.getAction()).contains("Correct each property as its cure says");
	}

	@Test
	void analyzeNamesSystemEnvironment() {
		assertThat(analyze(TestCatalogs
			.faults(TestCatalogs.withVariables(TestCatalogs.environment(), "ERRORBOOK_CODES_GONE_STATUS=1")))
			.getDescription()).contains("has a fault:").contains("Property: ERRORBOOK_CODES_GONE_STATUS");
	}

	@Test
	void analyzeEscapesControlCharacters() {
		FailureAnalysis analysis = analyze(
				List.of(new CatalogFault("a\u001b", "b\r\nERROR forged", null, "Reason.", "Cure.")));
		assertThat(analysis.getDescription()).contains("Property: a\\u001B\n")
			.contains("Value:    \"b\\u000D\\u000AERROR forged\"\n")
			.doesNotContain("Origin");
	}

	private static FailureAnalysis analyze(List<CatalogFault> faults) {
		InvalidCatalogException cause = new InvalidCatalogException(faults);
		return Objects.requireNonNull(new InvalidCatalogFailureAnalyzer()
			.analyze(new BeanCreationException("errorCatalog", "failed", cause)));
	}

}
