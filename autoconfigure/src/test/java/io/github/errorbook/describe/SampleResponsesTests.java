package io.github.errorbook.describe;

import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.describe.SampleResponses.SampleResponse;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorListener;

import static org.assertj.core.api.Assertions.assertThat;

class SampleResponsesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class))
		.withPropertyValues("errorbook.codes.LOW.status=422", "errorbook.codes.LOW.message={required}, {left} left.",
				"errorbook.codes.LOW.details.required.type=decimal", "errorbook.codes.LOW.details.left.type=integer",
				"errorbook.codes.LOW.details.left.example=3", "errorbook.codes.LOW.retry-after=30s",
				"errorbook.codes.LOW.headers.X-Wallet=low");

	@Test
	void sampleHasDetailsAndHeadersOfCode() {
		with(this.runner.withPropertyValues("errorbook.response.code-header=X-Code"), (samples) -> {
			SampleResponse sample = samples.get("LOW", Locale.ROOT);
			assertThat(sample.status()).isEqualTo(422);
			assertThat(sample.body()).contains("\"message\":\"100.00, 3 left.\"", "\"required\":\"100.00\"",
					"\"left\":3");
			assertThat(sample.headers()).containsEntry("Retry-After", "30")
				.containsEntry("X-Wallet", "low")
				.containsEntry("X-Code", "LOW")
				.containsEntry("Cache-Control", "no-store")
				.containsEntry("X-Content-Type-Options", "nosniff")
				.containsEntry("Content-Type", "application/json")
				.containsEntry("Content-Length", Integer.toString(sample.body().length()))
				.containsEntry("X-Request-Id", "4f1c2a7be0d94c35a8f6b1d3e5c79a02");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			UNAUTHENTICATED        ; WWW-Authenticate ; Bearer realm="example"
			METHOD_NOT_ALLOWED     ; Allow            ; GET, HEAD
			NOT_ACCEPTABLE         ; Accept           ; application/json
			UNSUPPORTED_MEDIA_TYPE ; Accept           ; application/json
			RATE_LIMIT_EXCEEDED    ; Retry-After      ; 30
			SERVICE_UNAVAILABLE    ; Retry-After      ; 30
			""")
	void sampleHasTheHeadersOfItsStatus(String code, String header, String value) {
		with(this.runner,
				(samples) -> assertThat(samples.get(code, Locale.ROOT).headers()).containsEntry(header, value));
	}

	@Test
	void headerOfTheCatalogStaysAsItIs() {
		with(this.runner.withPropertyValues("errorbook.codes.BUSY.status=503", "errorbook.codes.BUSY.message=Busy.",
				"errorbook.codes.BUSY.retry-after=7s"),
				(samples) -> assertThat(samples.get("BUSY", Locale.ROOT).headers()).containsEntry("Retry-After", "7"));
	}

	@Test
	void sampleIsTheSameAtAllTimes() {
		with(this.runner.withPropertyValues(
				"errorbook.response.include=timestamp,request-id,trace-id,path,status,retryable"), (samples) -> {
					SampleResponse first = samples.get("LOW", Locale.ROOT);
					assertThat(samples.get("LOW", Locale.ROOT)).isEqualTo(first);
					assertThat(first.body()).contains("\"timestamp\":\"2026-01-01T00:00:00Z\"",
							"\"requestId\":\"4f1c2a7be0d94c35a8f6b1d3e5c79a02\"",
							"\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"", "\"path\":\"/example\"");
				});
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					VALIDATION_FAILED ; en ; "field":"amount","message":"must be greater than 0","code":"POSITIVE","in":"body"
					VALIDATION_FAILED ; de ; "field":"amount","message":"muss größer als 0 sein","code":"POSITIVE","in":"body"
					VALIDATION_FAILED ; de ; "message":"Die Anfrage enthält ungültige Felder."
					VALIDATION_FAILED ; it ; "field":"amount","message":"must be greater than 0","code":"POSITIVE","in":"body"
					VALIDATION_FAILED ; it ; "message":"The request has invalid fields."
					INVALID_REQUEST   ; fr ; "field":"id","message":"doit être un nombre entier","code":"NOT_A_WHOLE_NUMBER","in":"path"
					INVALID_REQUEST   ; en ; "field":"id","message":"must be a whole number","code":"NOT_A_WHOLE_NUMBER","in":"path"
					""")
	void invalidInputHasViolation(String code, String language, String expected) {
		with(this.runner.withPropertyValues("errorbook.response.violation-include=code,in"),
				(samples) -> assertThat(samples.get(code, Locale.forLanguageTag(language)).body()).contains(expected));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			flat               ; {"code":"LOW","message":
			nested             ; {"error":{"code":"LOW","message":
			""")
	void sampleHasConfiguredShape(String shape, String expected) {
		with(this.runner.withPropertyValues("errorbook.response.shape=" + shape),
				(samples) -> assertThat(samples.get("LOW", Locale.ROOT).body()).startsWith(expected));
	}

	@Test
	void customizersRunAndListenersDoNot() {
		ErrorCustomizer customizer = (error, request) -> error.withHeader("X-Support", request.requestId());
		ErrorListener listener = (error) -> {
			throw new AssertionError("Nothing happened");
		};
		with(this.runner.withBean(ErrorCustomizer.class, () -> customizer)
			.withBean(ErrorListener.class, () -> listener),
				(samples) -> assertThat(samples.get("LOW", Locale.ROOT).headers()).containsEntry("X-Support",
						"4f1c2a7be0d94c35a8f6b1d3e5c79a02"));
	}

	@Test
	void customizerThatFailsLeavesSampleAsItWas() {
		ErrorCustomizer customizer = (error, request) -> {
			throw new IllegalStateException("needs a request");
		};
		with(this.runner.withBean(ErrorCustomizer.class, () -> customizer), (samples) -> {
			assertThat(samples.get("LOW", Locale.ROOT).status()).isEqualTo(422);
			assertThat(samples.get("LOW", Locale.ROOT).body()).contains("\"code\":\"LOW\"");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "none", textBlock = """
			decimal      ; none  ; 100.00
			decimal      ; 7.5   ; 7.5
			integer      ; none  ; 42
			boolean      ; none  ; true
			date-time    ; none  ; 2026-01-31T10:15:30Z
			uuid         ; none  ; 123e4567-e89b-12d3-a456-426614174000
			duration     ; none  ; PT30S
			CARD | CASH  ; none  ; CARD
			CardType     ; none  ; CardType
			none         ; none  ; what
			CardType     ; CASH  ; CASH
			""")
	void exampleFollowsTypeUnlessItIsGiven(String type, String example, String expected) {
		assertThat(SampleResponses.example("what", new DetailDefinition(type, null, example))).isEqualTo(expected);
	}

	private static void with(ApplicationContextRunner runner, Consumer<Samples> assertions) {
		runner.run((context) -> {
			SampleResponses samples = new SampleResponses(context.getBean(ErrorDoor.class));
			ErrorCatalog catalog = context.getBean(ErrorCatalog.class);
			assertions.accept((code, locale) -> samples.of(catalog.find(code), locale));
		});
	}

	@FunctionalInterface
	private interface Samples {

		SampleResponse get(String code, Locale locale);

	}

}
