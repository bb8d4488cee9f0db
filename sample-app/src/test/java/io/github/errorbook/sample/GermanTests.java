package io.github.errorbook.sample;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.StandardErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
class GermanTests {

	private final WalletClient wallet;

	private final ErrorCatalog catalog;

	private final ErrorTexts texts;

	GermanTests(@LocalServerPort int port, @Autowired ErrorCatalog catalog, @Autowired ErrorTexts texts) {
		this.wallet = new WalletClient(port);
		this.catalog = catalog;
		this.texts = texts;
	}

	private Reply get(String path) {
		return this.wallet.get(path, "Accept-Language", "de-AT, en;q=0.5");
	}

	@Test
	void standardCodeIsTranslated() {
		get("/nothing").isError(404, """
				{"error":{"code":"RESOURCE_NOT_FOUND","message":"Die angeforderte Ressource gibt es nicht.",\
				"documentation":"/errors/RESOURCE_NOT_FOUND"}}""");
	}

	@Test
	void ownCodeIsTranslatedWithItsDetails() {
		this.wallet
			.post("/transfers", "{\"from\":1,\"to\":4,\"amount\":100,\"reference\":\"Miete\"}", "Accept-Language", "de")
			.isError(422, """
					{"error":{"code":"INSUFFICIENT_BALANCE",\
					"message":"Ihr Guthaben reicht nicht aus: 100.00 benötigt, 50.50 verfügbar.",\
					"documentation":"/errors/INSUFFICIENT_BALANCE",\
					"details":{"required":"100.00","available":"50.50"}}}""");
	}

	@Test
	void violationIsTranslated() {
		this.wallet
			.post("/transfers", "{\"from\":1,\"to\":4,\"amount\":0,\"reference\":\"Miete\"}", "Accept-Language", "de")
			.isError(422, """
					{"error":{"code":"VALIDATION_FAILED","message":"Die Anfrage enthält ungültige Felder.",\
					"documentation":"/errors/VALIDATION_FAILED",\
					"details":[{"field":"amount","message":"muss größer als 0 sein"}]}}""");
	}

	@Test
	void missingParameterIsTranslated() {
		get("/accounts").isError(400, """
				{"error":{"code":"INVALID_REQUEST","message":"Die Anfrage ist fehlerhaft oder unvollständig.",\
				"documentation":"/errors/INVALID_REQUEST",\
				"details":[{"field":"user_id","message":"ist erforderlich"}]}}""");
	}

	@Test
	void languageWithoutTranslationGetsTextOfCatalog() {
		this.wallet.get("/nothing", "Accept-Language", "ja").isError(404, """
				{"error":{"code":"RESOURCE_NOT_FOUND","message":"The requested resource does not exist.",\
				"documentation":"/errors/RESOURCE_NOT_FOUND"}}""");
	}

	@Test
	void codeWithoutTranslationIsToldInLanguageOfCatalog() {
		this.wallet
			.post("/transfers", "{\"from\":1,\"to\":4,\"amount\":100,\"reference\":\"Loyer\"}", "Accept-Language", "fr")
			.isError(422, """
					{"error":{"code":"INSUFFICIENT_BALANCE",\
					"message":"Your account balance is insufficient: 100.00 required, 50.50 available.",\
					"documentation":"/errors/INSUFFICIENT_BALANCE",\
					"details":{"required":"100.00","available":"50.50"}}}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | The request has invalid fields.             | must be greater than 0
			de | Die Anfrage enthält ungültige Felder.       | muss größer als 0 sein
			fr | La requête contient des champs non valides. | doit être supérieur à 0
			es | La solicitud contiene campos no válidos.    | debe ser mayor que 0
			""")
	void bodySpeaksOneLanguage(String language, String message, String detail) {
		this.wallet
			.post("/transfers", "{\"from\":1,\"to\":4,\"amount\":0,\"reference\":\"x\"}", "Accept-Language", language)
			.isError(422, """
					{"error":{"code":"VALIDATION_FAILED","message":"%s",\
					"documentation":"/errors/VALIDATION_FAILED",\
					"details":[{"field":"amount","message":"%s"}]}}""".formatted(message, detail));
	}

	@Test
	void everyCodeHasMessageAndTitle() {
		CodeTexts codes = new CodeTexts(this.texts);
		assertThat(this.catalog.definitions()).hasSizeGreaterThan(StandardErrorCode.values().length)
			.allSatisfy((definition) -> {
				assertThat(codes.speaks(definition, Locale.GERMAN)).isTrue();
				assertThat(codes.translation(definition, "title", Locale.GERMAN)).isNotBlank();
			});
	}

}
