package io.github.errorbook.wire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A catalog that is written in German only.
 */
@ParameterizedClass
@EnumSource(Container.class)
class CatalogLanguageWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class, "errorbook.language=de",
			"errorbook.reference.enabled=true", "errorbook.codes.LOW.status=422",
			"errorbook.codes.LOW.message=Guthaben reicht nicht.", "errorbook.codes.LOW.title=Zu wenig",
			"errorbook.codes.GONE.message=Weg.", "errorbook.codes.WORDLESS.status=410");

	@Parameter
	Container container;

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
			/low     | nothing | Zu wenig; Guthaben reicht nicht.
			/low     | de-AT   | Zu wenig; Guthaben reicht nicht.
			/low     | en      | Zu wenig; Guthaben reicht nicht.
			/low     | it      | Zu wenig; Guthaben reicht nicht.
			/low     | fr      | Zu wenig; Guthaben reicht nicht.
			/nothing | nothing | Nicht gefunden; Die angeforderte Ressource gibt es nicht.
			/nothing | de      | Nicht gefunden; Die angeforderte Ressource gibt es nicht.
			/nothing | it      | Nicht gefunden; Die angeforderte Ressource gibt es nicht.
			/nothing | en      | Resource not found; The requested resource does not exist.
			/nothing | en-GB   | Resource not found; The requested resource does not exist.
			/nothing | fr      | Ressource introuvable; La ressource demandée n’existe pas.
			/nothing | it, en  | Resource not found; The requested resource does not exist.
			/gone    | en      | Nicht mehr vorhanden; Weg.
			/gone    | nothing | Nicht mehr vorhanden; Weg.
			/page    | nothing | Ungültige Anfrage; Die Anfrage ist fehlerhaft oder unvollständig.; ist erforderlich
			/page    | ja      | Ungültige Anfrage; Die Anfrage ist fehlerhaft oder unvollständig.; ist erforderlich
			/page    | en      | Invalid request; The request is malformed or incomplete.; is required
			""")
	void bodyIsInOneLanguage(String path, String language, String texts) {
		assertThat(texts(problem(service, path, language))).isEqualTo(texts);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
			nothing | Prüfung fehlgeschlagen; Die Anfrage enthält ungültige Felder.; darf nicht leer sein
			sv      | Prüfung fehlgeschlagen; Die Anfrage enthält ungültige Felder.; darf nicht leer sein
			en      | Validation failed; The request has invalid fields.; must not be blank
			es      | Validación fallida; La solicitud contiene campos no válidos.; no debe estar vacío
			""")
	void violationsAreInItToo(String language, String texts) {
		String[] headers = headers(language);
		assertThat(texts(service.post("/names", "{\"name\":\"\"}", headers).json())).isEqualTo(texts);
	}

	@Test
	void pagesAreInTheLanguageOfTheCatalog() {
		assertThat(service.get("/errors").text()).contains("<html lang=\"de\"", "Zu wenig", "Nicht gefunden");
	}

	private static JsonNode problem(Service service, String path, String language) {
		return service.get(path, headers(language)).json();
	}

	private static String[] headers(String language) {
		String accept = "Accept: application/problem+json";
		return (language != null) ? new String[] { accept, "Accept-Language: " + language } : new String[] { accept };
	}

	private static String texts(JsonNode problem) {
		StringBuilder texts = new StringBuilder(problem.path("title").asString())
			.append("; " + problem.path("detail").asString());
		if (problem.path("details").isArray()) {
			problem.path("details").forEach((violation) -> texts.append("; " + violation.path("message").asString()));
		}
		return texts.toString();
	}

	@TestService
	@RestController
	static class Application {

		@GetMapping("/low")
		void low() {
			throw new ApiException("LOW");
		}

		@GetMapping("/gone")
		void gone() {
			throw new ApiException("GONE");
		}

		@GetMapping("/page")
		String page(@RequestParam int page) {
			return "page " + page;
		}

		@PostMapping("/names")
		String name(@RequestBody @Valid Name name) {
			return name.name();
		}

		record Name(@NotBlank String name) {

		}

	}

}
