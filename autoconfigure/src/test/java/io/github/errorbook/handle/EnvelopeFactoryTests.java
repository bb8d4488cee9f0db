package io.github.errorbook.handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorDocumentation;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.model.ErrorEnvelope;
import io.github.errorbook.resolve.ResolvedError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EnvelopeFactoryTests {

	private static final ErrorTexts GERMAN = ErrorTexts.of(Map.of(Locale.GERMAN, Map.of("errorbook.LOW.message",
			"Es fehlen {required}.", "errorbook.LOW.title", "Zu wenig", "errorbook.OTHER.message", "Anderes.")));

	private final ErrorDefinition definition = ErrorDefinition.of("LOW", 422, "{required} required.")
		.documentation(ErrorDocumentation.NONE.withTitle("Too low"))
		.retryAfter(Duration.ofSeconds(1))
		.build();

	private final ResolvedError error = ResolvedError.of(new Exception("secret"), this.definition);

	@Test
	void createCarriesWhatIsKnown() {
		ErrorRequest request = new ErrorRequest("GET", "/wallets/1", Locale.ENGLISH, "id-1", "trace-1");
		ErrorEnvelope envelope = new EnvelopeFactory(new CodeTexts(GERMAN), ByPath.same(DetailsScope.ALL),
				CodeDocumentation.at("https://docs.example.com/{code}.html"))
			.create(this.error.withStatus(409).withDetail("required", 5), request);
		assertThat(envelope.status()).isEqualTo(409);
		assertThat(envelope.code()).isEqualTo("LOW");
		assertThat(envelope.title()).isEqualTo("Too low");
		assertThat(envelope.message()).isEqualTo("5 required.");
		assertThat(envelope.details().values()).containsExactly(Map.entry("required", 5));
		assertThat(envelope.timestamp()).isCloseTo(Instant.now(), within(Duration.ofSeconds(30)));
		assertThat(envelope.path()).isEqualTo("/wallets/1");
		assertThat(envelope.requestId()).isEqualTo("id-1");
		assertThat(envelope.traceId()).isEqualTo("trace-1");
		assertThat(envelope.documentation()).isEqualTo("https://docs.example.com/LOW.html");
		assertThat(envelope.retryable()).isTrue();
	}

	@Test
	void createWhenThereAreNoPagesHasNoDocumentation() {
		assertThat(create(this.error, Locale.ENGLISH).documentation()).isNull();
	}

	@Test
	void messageWhenValueIsMissingStaysReadable() {
		assertThat(create(this.error, Locale.ENGLISH).message()).isEqualTo("\u2026 required.");
	}

	@Test
	void messageIsTranslated() {
		ErrorEnvelope envelope = create(this.error.withDetail("required", 5), Locale.GERMANY);
		assertThat(envelope.message()).isEqualTo("Es fehlen 5.");
		assertThat(envelope.title()).isEqualTo("Zu wenig");
	}

	@Test
	void messageWhenTranslationLacksValueStaysReadable() {
		assertThat(create(this.error, Locale.GERMAN).message()).isEqualTo("Es fehlen \u2026.");
	}

	@Test
	void messageWhenLocaleHasNoTextIsThatOfCatalogWhateverTheDefaultLocale() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			assertThat(create(this.error, Locale.FRENCH).message()).isEqualTo("\u2026 required.");
			assertThat(create(this.error, Locale.FRENCH).title()).isEqualTo("Too low");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@ParameterizedTest
	@CsvSource({ "202,Own.", "400,Own.", "499,Own.", "500,\u2026 required.", "503,\u2026 required." })
	void messageTakesTextOfApplicationOnlyBelow500(int status, String message) {
		assertThat(create(this.error.withStatus(status).withMessage("Own."), Locale.ENGLISH).message())
			.isEqualTo(message);
	}

	@Test
	void messageTakesTextOfApplicationAsItIs() {
		ResolvedError own = this.error.withDetail("required", 5).withMessage("Own {required}.");
		assertThat(create(own, Locale.GERMAN).message()).isEqualTo("Own {required}.");
	}

	@ParameterizedTest
	@CsvSource({ "409,Conflict", "418,UNTITLED" })
	void titleWhenCodeHasNoneIsThatOfStatusOrCodeItself(int status, String title) {
		ErrorDefinition untitled = ErrorDefinition.of("UNTITLED", status, "Text.").build();
		assertThat(create(ResolvedError.of(new Exception(), untitled), Locale.ENGLISH).title()).isEqualTo(title);
	}

	private static ErrorEnvelope create(ResolvedError error, Locale locale) {
		return new EnvelopeFactory(new CodeTexts(GERMAN), ByPath.same(DetailsScope.ALL), CodeDocumentation.NONE)
			.create(error, new ErrorRequest("GET", "/", locale, "id-1", null));
	}

}
