package io.github.errorbook.settings.catalog;

import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.core.env.StandardEnvironment;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorLogLevel;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.catalog.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorCatalogFactory} with catalogs that are right.
 */
class ErrorCatalogFactoryTests {

	@Test
	void createReadsAllFieldsOfAnEntry() {
		ErrorDefinition definition = find(
				TestCatalogs
					.read("""
							errorbook:
							  codes:
							    BALANCE_TOO_LOW: {status: 422}
							    INSUFFICIENT_BALANCE:
							      status: 422
							      message: "{required} required, {available} available."
							      exceptions: [java.util.NoSuchElementException, java.lang.IllegalStateException]
							      headers: {X-Wallet: low, X.Dotted: "yes"}
							      retryable: false
							      retry-after: 30s
							      log-level: off
							      visibility: internal
							      title: Insufficient balance
							      description: The wallet holds less than the transfer needs.
							      causes: [The amount is larger than the balance.]
							      solutions: [Top up the wallet, Send a smaller amount]
							      details: {required: {type: decimal, description: What the transfer needs.}, available: {type: decimal, example: "50.50"}}
							      since: "1.2"
							      deprecated: {since: "2.0", replaced-by: BALANCE_TOO_LOW, remove-in: "3.0"}
							      related: [BALANCE_TOO_LOW, CONFLICT]
							      category: wallet
							"""),
				"INSUFFICIENT_BALANCE");
		assertThat(definition.status()).isEqualTo(422);
		assertThat(definition.message()).hasToString("{required} required, {available} available.");
		assertThat(definition.exceptions()).containsExactly(NoSuchElementException.class, IllegalStateException.class);
		assertThat(definition.headers()).containsExactly(Map.entry("X-Wallet", "low"), Map.entry("X.Dotted", "yes"));
		assertThat(definition.retryable()).isFalse();
		assertThat(definition.retryAfter()).isEqualTo(Duration.ofSeconds(30));
		assertThat(definition.logLevel()).isEqualTo(ErrorLogLevel.OFF);
		assertThat(definition.visibility()).isEqualTo(Visibility.INTERNAL);
		assertThat(definition.documentation().title()).isEqualTo("Insufficient balance");
		assertThat(definition.documentation().description())
			.isEqualTo("The wallet holds less than the transfer needs.");
		assertThat(definition.documentation().causes()).containsExactly("The amount is larger than the balance.");
		assertThat(definition.documentation().solutions()).containsExactly("Top up the wallet",
				"Send a smaller amount");
		assertThat(definition.details()).containsExactly(
				Map.entry("required", new DetailDefinition("decimal", "What the transfer needs.", null)),
				Map.entry("available", new DetailDefinition("decimal", null, "50.50")));
		assertThat(definition.documentation().since()).isEqualTo("1.2");
		assertThat(definition.documentation().deprecated()).isEqualTo(new Deprecation("2.0", "BALANCE_TOO_LOW", "3.0"));
		assertThat(definition.documentation().related()).containsExactly("BALANCE_TOO_LOW", "CONFLICT");
		assertThat(definition.documentation().category()).isEqualTo("wallet");
	}

	@Test
	void createWhenNothingIsConfiguredHasStandardCodes() {
		ErrorCatalog catalog = TestCatalogs.read();
		assertThat(catalog.definitions()).extracting(ErrorDefinition::code)
			.containsExactlyElementsOf(StandardErrorCode.names());
	}

	@Test
	void createWhenCodeIsStandardOverridesOnlyTheFieldsGiven() {
		ErrorDefinition gone = find(TestCatalogs.read("""
				errorbook.codes.GONE.message: It was here once.
				"""), "GONE");
		ErrorDefinition standard = StandardErrorCode.GONE.definition();
		assertThat(gone.message()).hasToString("It was here once.");
		assertThat(gone.status()).isEqualTo(410);
		assertThat(gone.documentation().title()).isEqualTo(standard.documentation().title());
		assertThat(gone.documentation().solutions()).isEqualTo(standard.documentation().solutions());
	}

	@Test
	void createWhenMessageIsAbsentTakesTitleThenTextOfStatusThenWordsOfCode() {
		ErrorCatalog catalog = TestCatalogs.read("""
				errorbook:
				  codes:
				    TITLED: {status: 409, title: A title}
				    CLASHING: {status: 409}
				    REPORT_IN_PROGRESS: {status: 202}
				""");
		assertThat(find(catalog, "TITLED").message()).hasToString("A title");
		assertThat(find(catalog, "CLASHING").message())
			.hasToString(StandardErrorCode.CONFLICT.definition().message().toString());
		assertThat(find(catalog, "REPORT_IN_PROGRESS").message()).hasToString("Report in progress.");
	}

	@Test
	void createAcceptsRelaxedSpellingsOfFields() {
		ErrorCatalog catalog = TestCatalogs.read("""
				errorbook:
				  codes:
				    FIRST: {status: 409, retryAfter: 1s, logLevel: warn}
				    SECOND: {STATUS: 409, retry_after: 2s, LOG_LEVEL: WARN}
				""");
		assertThat(find(catalog, "FIRST").retryAfter()).isEqualTo(Duration.ofSeconds(1));
		assertThat(find(catalog, "SECOND").retryAfter()).isEqualTo(Duration.ofSeconds(2));
		assertThat(find(catalog, "FIRST").logLevel()).isEqualTo(find(catalog, "SECOND").logLevel())
			.isEqualTo(ErrorLogLevel.WARN);
	}

	@Test
	void createAcceptsAnyCodeInBracketsThatThePatternAllows() {
		ErrorCatalog catalog = TestCatalogs.read("""
				errorbook:
				  code-pattern: "[a-z./-]+"
				  codes:
				    "[order.payment.failed]": {status: 402, message: Not paid}
				    "[order/lost]": {status: 404, related: ["order.payment.failed"]}
				    order-gone: {status: 410}
				    GONE: {message: "{name} is gone"}
				""");
		assertThat(find(catalog, "order.payment.failed").message()).hasToString("Not paid");
		assertThat(find(catalog, "order/lost").documentation().related()).containsExactly("order.payment.failed");
		assertThat(find(catalog, "order-gone").status()).isEqualTo(410);
	}

	@Test
	void createWhenEntryIsInSeveralSourcesMergesItsFields() {
		ErrorDefinition definition = find(TestCatalogs.read("""
				errorbook.codes.LOCKED_OUT.message: From the profile
				""", """
				"errorbook.codes[LOCKED_OUT]": {solutions: [Wait]}
				""", """
				errorbook.codes.LOCKED_OUT: {status: 423, message: From the base, solutions: [Call, Write], title: Base}
				"""), "LOCKED_OUT");
		assertThat(definition.status()).isEqualTo(423);
		assertThat(definition.message()).hasToString("From the profile");
		assertThat(definition.documentation().solutions()).containsExactly("Wait");
		assertThat(definition.documentation().title()).isEqualTo("Base");
	}

	@Test
	void createReadsFieldsFromEnvironmentVariables() {
		ErrorCatalog catalog = ErrorCatalogFactory.create(TestCatalogs.withVariables(TestCatalogs.environment("""
				errorbook:
				  code-pattern: "[A-Z_.]+"
				  codes:
				    ORDER_LOST: {status: 404, deprecated: {since: "1"}}
				    "[A.B]": {status: 404}
				"""), "ERRORBOOK_CODES_GONE_MESSAGE=Gone by variable", "ERRORBOOK_CODES_ORDER_LOST_RETRY_AFTER=5s",
				"ERRORBOOK_CODES_ORDERLOST_LOGLEVEL=warn", "ERRORBOOK_CODES_PAYLOAD_TOO_LARGE_SOLUTIONS_0=Less",
				"ERRORBOOK_CODES_PAYLOADTOOLARGE_LOG_LEVEL=info", "ERRORBOOK_CODES_ORDER_LOST_DEPRECATED_REMOVE_IN=3",
				"ERRORBOOK_CODES_A_B_STATUS=410", "ERRORBOOK_CODES_GONE_HEADERS_X_WALLET=low",
				"errorbook_codes_conflict_title=Clash", "ERRORBOOK_ENABLED=true", "RANDOM=1", "PATH=x"), null);
		assertThat(find(catalog, "GONE").message()).hasToString("Gone by variable");
		assertThat(find(catalog, "GONE").headers()).containsExactly(Map.entry("x-wallet", "low"));
		assertThat(find(catalog, "ORDER_LOST").retryAfter()).isEqualTo(Duration.ofSeconds(5));
		assertThat(find(catalog, "ORDER_LOST").logLevel()).isEqualTo(ErrorLogLevel.WARN);
		assertThat(find(catalog, "ORDER_LOST").documentation().deprecated()).isEqualTo(new Deprecation("1", null, "3"));
		assertThat(find(catalog, "PAYLOAD_TOO_LARGE").documentation().solutions()).containsExactly("Less");
		assertThat(find(catalog, "PAYLOAD_TOO_LARGE").logLevel()).isEqualTo(ErrorLogLevel.INFO);
		assertThat(find(catalog, "A.B").status()).isEqualTo(410);
		assertThat(find(catalog, "CONFLICT").documentation().title()).isEqualTo("Clash");
	}

	@Test
	void createReadsCodePatternFromEnvironmentVariable() {
		StandardEnvironment environment = TestCatalogs.environment("errorbook.codes.lost: {status: 404}");
		TestCatalogs.withVariables(environment, "ERRORBOOK_CODEPATTERN=[a-z]+");
		assertThat(ErrorCatalogFactory.create(environment, null).find("lost")).isNotNull();
	}

	@Test
	void createResolvesPlaceholdersOfTheEnvironmentAndKeepsThoseOfMessages() {
		ErrorDefinition definition = find(TestCatalogs.read("""
				app.name: Wallet
				errorbook.codes.LOST: {status: 404, message: "${app.name} has no {thing}"}
				"""), "LOST");
		assertThat(definition.message()).hasToString("Wallet has no {thing}");
	}

	@Test
	void createIgnoresSourcesThatCannotBeListed() {
		StandardEnvironment environment = TestCatalogs.environment("errorbook.codes.LOST: {status: 404}");
		RandomValuePropertySource.addToEnvironment(environment);
		assertThat(ErrorCatalogFactory.create(environment, null).find("LOST")).isNotNull();
	}

	@Test
	void createWhenDetailIsGivenWithoutFieldsDeclaresIt() {
		ErrorDefinition definition = find(TestCatalogs.read("""
				errorbook:
				  codes:
				    LOST:
				      status: 404
				      details:
				        thing:
				"""), "LOST");
		assertThat(definition.details()).containsExactly(Map.entry("thing", new DetailDefinition(null, null, null)));
	}

	private static ErrorDefinition find(ErrorCatalog catalog, String code) {
		return Objects.requireNonNull(catalog.find(code));
	}

}
