package io.github.errorbook.settings.catalog;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.StandardEnvironment;

import io.github.errorbook.settings.fault.CatalogFaults.CatalogFault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorCatalogFactory} with catalogs that are wrong.
 */
class ErrorCatalogFaultTests {

	@ParameterizedTest
	@ValueSource(strings = { "100", "199", "300", "307", "600", "0", "-404", "4040" })
	void createWhenStatusIsOutOfRangeReportsIt(String status) {
		CatalogFault fault = onlyFault("errorbook.codes.LOST.status: " + status);
		assertThat(fault.property()).isEqualTo("errorbook.codes.LOST.status");
		assertThat(fault.value()).isEqualTo(status);
		assertThat(fault.cure()).contains("from 200 to 299 or from 400 to 599");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					status: 4o4          | errorbook.codes.GONE.status        | 4o4   | whole number
					status: 404.5        | errorbook.codes.GONE.status        | 404.5 | whole number
					log-level: loud      | errorbook.codes.GONE.log-level     | loud  | not one of the choices
					logLevel: loud       | errorbook.codes.GONE.logLevel      | loud  | not one of the choices
					visibility: secret   | errorbook.codes.GONE.visibility    | secret | not one of the choices
					retry-after: soon    | errorbook.codes.GONE.retry-after   | soon  | not a time
					retry-after: -1s     | errorbook.codes.GONE.retry-after   | -1s   | negative
					retryable: perhaps   | errorbook.codes.GONE.retryable     | perhaps | neither true nor false
					deprecated: 'yes'    | errorbook.codes.GONE.deprecated    | yes   | single value
					message: ' '         | errorbook.codes.GONE.message       | ' '   | empty
					message: '${errorbook.codes.GONE.message}' | errorbook.codes.GONE.message | ${errorbook.codes.GONE.message} | cannot be read
					status: ''           | errorbook.codes.GONE.status        | ''    | missing
					stauts: 404          | errorbook.codes.GONE.stauts        | 404   | 'stauts'
					deprecated.sinse: 1  | errorbook.codes.GONE.deprecated.sinse | 1  | 'sinse'
					status.code: 1       | errorbook.codes.GONE.status.code   | 1     | 'code'
					""",
			quoteCharacter = '"')
	void createWhenValueOrFieldIsWrongReportsIt(String line, String property, String value, String reason) {
		CatalogFault fault = onlyFault("errorbook.codes.GONE." + line);
		assertThat(fault.property()).isEqualTo(property);
		assertThat(fault.value()).isEqualTo(value.replace("'", ""));
		assertThat(fault.reason()).contains(reason);
		assertThat(fault.cure()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "stauts,status", "mesage,message", "retry-afer,retry-after", "log_lvel,log-level" })
	void createWhenFieldIsMisspeltSuggestsTheRightOne(String field, String suggestion) {
		assertThat(onlyFault("errorbook.codes.GONE." + field + ": x").cure())
			.isEqualTo("Did you mean '" + suggestion + "'?");
	}

	@Test
	void createWhenEntryWithTypingErrorHasFieldsBelowReportsTheField() {
		List<CatalogFault> faults = TestCatalogs.faults("""
				errorbook.codes.GONE:
				  detials: {thing: {type: x, description: y}}
				  deprecatd: {since: 1}
				""");
		assertThat(faults).hasSize(3).allSatisfy((fault) -> assertThat(fault.cure()).startsWith("Did you mean 'de"));
	}

	@Test
	void createWhenStatusOfNewCodeIsMissingReportsItWhereTheEntryIs() {
		CatalogFault fault = onlyFault("""
				errorbook:
				  codes:
				    LOST:
				      title: Lost
				      message: It is lost.
				""");
		assertThat(fault.property()).isEqualTo("errorbook.codes.LOST.status");
		assertThat(fault.value()).isNull();
		assertThat(line(fault)).isEqualTo(3);
		assertThat(fault.reason()).contains("missing");
	}

	@Test
	void createWhenEntryIsEmptyReportsMissingStatus() {
		CatalogFault fault = onlyFault("""
				errorbook.codes:
				  FIRST: {status: 404}
				  LOST:
				""");
		assertThat(fault.property()).isEqualTo("errorbook.codes.LOST.status");
		assertThat(line(fault)).isEqualTo(2);
	}

	@Test
	void createWhenStatusIsMisspeltDoesNotReportItAsMissingToo() {
		assertThat(onlyFault("errorbook.codes.LOST.stauts: 404").property()).isEqualTo("errorbook.codes.LOST.stauts");
	}

	@Test
	void createWhenEntryIsScalarReportsIt() {
		assertThat(TestCatalogs.faults("errorbook.codes: {GONE: 410}")).singleElement()
			.satisfies((fault) -> assertThat(fault.property()).isEqualTo("errorbook.codes.GONE"));
		assertThat(onlyFault("errorbook.codes: none").reason()).contains("map of codes");
	}

	@Test
	void createWhenExceptionIsUnknownReportsTheItem() {
		CatalogFault fault = onlyFault("""
				errorbook.codes.LOST: {status: 404, exceptions: [java.lang.Exception, com.example.Nope]}
				""");
		assertThat(fault.property()).isEqualTo("errorbook.codes.LOST.exceptions[1]");
		assertThat(fault.value()).isEqualTo("com.example.Nope");
		assertThat(fault.reason()).contains("no class 'com.example.Nope'");
	}

	@Test
	void createWhenExceptionsAreOneValueReportsTheValue() {
		CatalogFault fault = onlyFault("""
				errorbook.codes.LOST: {status: 404, exceptions: "java.lang.Exception, java.lang.String"}
				""");
		assertThat(fault.property()).isEqualTo("errorbook.codes.LOST.exceptions");
		assertThat(fault.reason()).contains("'java.lang.String' is not an exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "''", "'int'", "'java.lang.Throwable[]'", "'java/lang/Exception'", "'[['" })
	void createWhenExceptionIsNoExceptionReportsIt(String name) {
		assertThat(onlyFault("errorbook.codes.LOST: {status: 404, exceptions: [java.lang.Error, %s]}".formatted(name))
			.property()).isEqualTo("errorbook.codes.LOST.exceptions[1]");
	}

	@Test
	void createWhenExceptionIsMappedToTwoCodesNamesBoth() {
		CatalogFault fault = onlyFault("""
				errorbook.codes:
				  FIRST: {status: 404, exceptions: [java.lang.IllegalStateException, java.lang.IllegalStateException]}
				  GONE: {exceptions: [java.lang.IllegalStateException]}
				""");
		assertThat(fault.property()).isEqualTo("errorbook.codes.GONE.exceptions[0]");
		assertThat(fault.reason()).contains("mapped to FIRST already");
		assertThat(fault.cure()).contains("FIRST").contains("GONE");
	}

	@Test
	void createWhenCodesDifferOnlyInCaseReportsIt() {
		CatalogFault fault = onlyFault("""
				errorbook:
				  code-pattern: "[A-Za-z]+"
				  codes:
				    Lost: {status: 404}
				    LOST: {status: 404}
				""");
		assertThat(fault.property()).isEqualTo("errorbook.codes.LOST");
		assertThat(fault.value()).isEqualTo("LOST");
		assertThat(line(fault)).isEqualTo(4);
		assertThat(fault.reason()).isEqualTo("The codes Lost and LOST differ only in case.");
	}

	@Test
	void createWhenCodesDifferOnlyInCaseAcrossSourcesAndBracketsReportsIt() {
		assertThat(TestCatalogs.faults("errorbook: {code-pattern: '[A-Za-z]+', codes: {'[lost]': {status: 404}}}",
				"errorbook.codes.LOST: {status: 404}"))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.reason()).contains("differ only in case"));
	}

	@Test
	void createWhenCodeDiffersFromBuiltInOneOnlyInCaseReportsIt() {
		CatalogFault fault = onlyFault("errorbook: {code-pattern: '[a-z]+', codes: {gone: {status: 410}}}");
		assertThat(fault.reason()).contains("built-in code GONE only in case");
	}

	@Test
	void createWhenBinderWouldMergeCodesReportsIt() {
		CatalogFault fault = onlyFault("errorbook.codes: {ERR_01: {status: 404}, ERR01: {status: 409}}");
		assertThat(fault.reason()).contains("ERR_01 and ERR01 are one key");
		assertThat(TestCatalogs.faults("errorbook.codes: {'[ERR_01]': {status: 404}, '[ERR01]': {status: 409}}"))
			.isEmpty();
	}

	@Test
	void createWhenCodeHasDotsWithoutBracketsReportsItOnce() {
		CatalogFault fault = onlyFault("""
				errorbook:
				  code-pattern: "[a-z.]+"
				  codes:
				    order.payment.failed:
				      status: 402
				      message: The payment failed
				      details: {reason: {type: string}}
				""");
		assertThat(fault.property()).isEqualTo("errorbook.codes.order.payment.failed");
		assertThat(fault.value()).isEqualTo("order.payment.failed");
		assertThat(fault.reason()).contains("dots");
		assertThat(fault.cure()).contains("\"[order.payment.failed]\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A/B", "A B", "A!", "-AB", "ÄRGER", "A:B" })
	void createWhenBinderWouldDropCharactersOfCodeReportsIt(String code) {
		CatalogFault fault = onlyFault(
				"errorbook: {code-pattern: '.+', codes: {'%s': {status: 404, title: x}}}".formatted(code));
		assertThat(fault.reason()).contains("dropped");
		assertThat(fault.cure()).contains("\"[" + code + "]\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "''", "'[]'", "' '", "'[ ]'" })
	void createWhenCodeIsEmptyReportsIt(String code) {
		assertThat(onlyFault("errorbook.codes: {%s: {status: 404, title: x}}".formatted(code)).reason())
			.contains("code is empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'[A[B]'", "'[A]B]'", "\"[A\\nB]\"" })
	void createWhenCodeHasForbiddenCharactersReportsIt(String code) {
		assertThat(TestCatalogs
			.faults("errorbook: {code-pattern: '(?s).+', codes: {%s: {status: 404, title: x}}}".formatted(code)))
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "A", "Lost", "1LOST", "LOST_", "LOST-1", "'[LOST.1]'" })
	void createWhenCodeDoesNotMatchPatternReportsIt(String code) {
		CatalogFault fault = onlyFault("""
				errorbook.codes:
				  FIRST: {status: 404}
				  %s: {status: 404}
				""".formatted(code));
		assertThat(line(fault)).isEqualTo(2);
		assertThat(fault.reason()).contains("does not match [A-Z][A-Z0-9_]*[A-Z0-9]");
		assertThat(fault.cure()).contains("errorbook.code-pattern");
	}

	@Test
	void createLimitsLengthOfCodeUnlessPatternIsConfigured() {
		String longest = "C".repeat(63);
		assertThat(TestCatalogs.faults("errorbook.codes: {%s: {status: 404}}".formatted(longest))).isEmpty();
		String tooLong = "errorbook.codes: {C%s: {status: 404}}".formatted(longest);
		assertThat(onlyFault(tooLong).reason()).contains("64 characters");
		assertThat(TestCatalogs.faults(tooLong, "errorbook.code-pattern: '[A-Z]+'")).isEmpty();
	}

	@Test
	void createWhenPatternIsNoRegularExpressionReportsIt() {
		CatalogFault fault = onlyFault("errorbook: {code-pattern: '[', codes: {any: {status: 404}}}");
		assertThat(fault.property()).isEqualTo("errorbook.code-pattern");
		assertThat(fault.value()).isEqualTo("[");
		assertThat(fault.reason()).contains("not a regular expression");
	}

	@Test
	void createWhenReplacementIsUnknownReportsIt() {
		CatalogFault fault = onlyFault("errorbook.codes.LOST: {status: 404, deprecated: {replaced-by: GNOE}}");
		assertThat(fault.property()).isEqualTo("errorbook.codes.LOST.deprecated.replaced-by");
		assertThat(fault.cure()).isEqualTo("Did you mean 'GONE'?");
	}

	@Test
	void createWhenCodeReplacesItselfReportsIt() {
		assertThat(onlyFault("errorbook.codes.LOST: {status: 404, deprecated: {replaced-by: LOST}}").reason())
			.contains("itself");
	}

	@Test
	void createWhenRelatedCodeIsUnknownReportsIt() {
		CatalogFault fault = onlyFault("errorbook.codes.LOST: {status: 404, related: [GONE, ELSEWHERE]}");
		assertThat(fault.property()).isEqualTo("errorbook.codes.LOST.related[1]");
		assertThat(fault.value()).isEqualTo("ELSEWHERE");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"X Y": a}              | name of the header 'X Y'
			{"X:Y": a}              | name of the header 'X:Y'
			{"X(Y)": a}             | name of the header 'X(Y)'
			{"[Größe]": a}          | name of the header 'Größe'
			{X-Y: "a\\r\\nSet-Cookie: b"} | line break
			{X-Y: "a\\u0000"}       | line break
			{X-Y: "5 €"}            | line break
			{Content-Length: "3"}   | Content-Length itself
			{cache-control: public} | cache-control itself
			""", quoteCharacter = '`')
	void createWhenHeaderIsInvalidReportsIt(String headers, String reason) {
		CatalogFault fault = onlyFault("errorbook.codes.GONE.headers: " + headers);
		assertThat(fault.property()).startsWith("errorbook.codes.GONE.headers");
		assertThat(fault.reason()).contains(reason);
	}

	@Test
	void createReportsVariableOfUnknownCodeOrField() {
		StandardEnvironment environment = TestCatalogs.withVariables(TestCatalogs.environment(),
				"ERRORBOOK_CODES_LOST_STATUS=404", "ERRORBOOK_CODES_GONE_STAUTS=404",
				"ERRORBOOK_CODES_GONE_STATUS=4o4");
		assertThat(TestCatalogs.faults(environment)).extracting(CatalogFault::property)
			.containsExactly("ERRORBOOK_CODES_GONE_STATUS", "ERRORBOOK_CODES_GONE_STAUTS",
					"ERRORBOOK_CODES_LOST_STATUS");
	}

	@Test
	void createReportsAllFaultsInTheOrderOfTheFile() {
		assertThat(TestCatalogs.faults("""
				errorbook:
				  codes:
				    LOST:
				      status: 301
				      exceptions: [com.example.Nope]
				      retry-after: soon
				    a.b: {status: 400}
				    GONE:
				      stauts: 1
				""")).extracting(ErrorCatalogFaultTests::line).containsExactly(3, 4, 5, 6, 8);
	}

	@ParameterizedTest
	@CsvSource({ "integer, '4.2'", "Integer, many", "decimal, a lot", "boolean, 'yes'", "number, 1e" })
	void exampleThatDoesNotFitItsTypeIsRejected(String type, String example) {
		CatalogFault fault = onlyFault(
				"errorbook.codes: {LOW: {status: 409, details: {left: {type: %s, example: \"%s\"}}}}".formatted(type,
						example));
		assertThat(fault.property()).isEqualTo("errorbook.codes.LOW.details.left.example");
		assertThat(fault.reason()).contains(example, type);
	}

	@ParameterizedTest
	@CsvSource({ "integer, '-4'", "decimal, '100.00'", "number, 1e3", "boolean, 'false'", "CardType, CASH",
			"string, '1'" })
	void exampleThatFitsItsTypeIsAccepted(String type, String example) {
		assertThat(TestCatalogs
			.faults("errorbook.codes: {LOW: {status: 409, details: {left: {type: %s, example: \"%s\"}}}}"
				.formatted(type, example)))
			.isEmpty();
	}

	private static CatalogFault onlyFault(String yaml) {
		List<CatalogFault> faults = TestCatalogs.faults(yaml);
		assertThat(faults).hasSize(1);
		return faults.get(0);
	}

	private static int line(CatalogFault fault) {
		PropertySourceOrigin origin = (PropertySourceOrigin) Objects.requireNonNull(fault.origin());
		TextResourceOrigin text = (TextResourceOrigin) Objects.requireNonNull(origin.getOrigin());
		return Objects.requireNonNull(text.getLocation()).getLine();
	}

}
