package io.github.errorbook.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All texts of one body are in one language.
 */
@ParameterizedClass
@EnumSource(Container.class)
class LanguageWireTests {

	private static final String PROBLEM = "Accept: application/problem+json";

	private static Service service;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = Service.start(container, Application.class, properties());
	}

	private static String[] properties() {
		return new String[] { "spring.messages.basename=wire/languages", "errorbook.codes.TRANSLATED.status=409",
				"errorbook.codes.TRANSLATED.title=Empty",
				"errorbook.codes.TRANSLATED.message=Account {account} is empty.",
				"errorbook.codes.UNTRANSLATED.status=409", "errorbook.codes.UNTRANSLATED.title=Full",
				"errorbook.codes.UNTRANSLATED.message=The account is full.", "errorbook.codes.WORDLESS.status=410",
				"errorbook.codes.SHOUTED.status=422", "errorbook.codes.SHOUTED.message=Loud.",
				"errorbook.codes.RESOURCE_LOCKED.message=Somebody works on it.",
				"errorbook.validation.codes.[name.Positive].message=give more" };
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					404        | en | Resource not found; The requested resource does not exist.
					404        | de | Nicht gefunden; Die angeforderte Ressource gibt es nicht.
					404        | fr | Ressource introuvable; La ressource demandée n’existe pas.
					404        | es | Recurso no encontrado; El recurso solicitado no existe.
					404        | it | RESOURCE_NOT_FOUND; La risorsa richiesta non esiste.
					404        | pt | Resource not found; The requested resource does not exist.
					405        | de | Methode nicht erlaubt; Diese Ressource unterstützt die Methode der Anfrage nicht.
					405        | it | Method not allowed; This resource does not support the request method.
					415        | fr | Format non pris en charge; Le format du contenu envoyé n’est pas pris en charge.
					415        | ja | Unsupported media type; The format of the request content is not supported.
					body       | en | Validation failed; The request has invalid fields.; must be greater than 0; must not be blank
					body       | de | Prüfung fehlgeschlagen; Die Anfrage enthält ungültige Felder.; muss größer als 0 sein; darf nicht leer sein
					body       | fr | Échec de la validation; La requête contient des champs non valides.; doit être supérieur à 0; ne doit pas être vide
					body       | es | Validación fallida; La solicitud contiene campos no válidos.; debe ser mayor que 0; no debe estar vacío
					body       | it | VALIDATION_FAILED; La richiesta contiene campi non validi.; deve essere superiore a 0; non deve essere spazio
					body       | pt | Validation failed; The request has invalid fields.; must be greater than 0; must not be blank
					body       | ja | Validation failed; The request has invalid fields.; must be greater than 0; must not be blank
					body       | sv | Validation failed; The request has invalid fields.; must be greater than 0; must not be blank
					parameter  | de | Prüfung fehlgeschlagen; Die Anfrage enthält ungültige Felder.; muss größer oder gleich 2 sein
					parameter  | fr | Échec de la validation; La requête contient des champs non valides.; doit être supérieur ou égal à 2
					parameter  | es | Validación fallida; La solicitud contiene campos no válidos.; debe ser mayor que o igual a 2
					parameter  | ja | Validation failed; The request has invalid fields.; must be greater than or equal to 2
					component  | de | Prüfung fehlgeschlagen; Die Anfrage enthält ungültige Felder.; darf nicht leer sein
					component  | pt | Validation failed; The request has invalid fields.; must not be blank
					key        | de | Validation failed; The request has invalid fields.; The name is missing
					literal    | de | Validation failed; The request has invalid fields.; count this
					configured | de | Validation failed; The request has invalid fields.; give more
					thrown     | de | Validation failed; The request has invalid fields.; is already taken
					mistyped   | en | Invalid request; The request is malformed or incomplete.; must be a whole number
					mistyped   | de | Ungültige Anfrage; Die Anfrage ist fehlerhaft oder unvollständig.; muss eine ganze Zahl sein
					mistyped   | fr | Requête non valide; La requête est mal formée ou incomplète.; doit être un nombre entier
					mistyped   | es | Solicitud no válida; La solicitud está mal formada o incompleta.; debe ser un número entero
					mistyped   | it | Invalid request; The request is malformed or incomplete.; must be a whole number
					mistyped   | pt | Invalid request; The request is malformed or incomplete.; must be a whole number
					malformed  | de | Ungültige Anfrage; Die Anfrage ist fehlerhaft oder unvollständig.; ist kein gültiges JSON, siehe Zeile 1, Spalte 2
					missing    | de | Ungültige Anfrage; Die Anfrage ist fehlerhaft oder unvollständig.; ist erforderlich
					missing    | fr | Requête non valide; La requête est mal formée ou incomplète.; est obligatoire
					missing    | it | Invalid request; The request is malformed or incomplete.; is required
					converted  | es | Solicitud no válida; La solicitud está mal formada o incompleta.; debe ser un número entero
					rejected   | de | Ungültige Anfrage; Die Anfrage ist fehlerhaft oder unvollständig.
					TRANSLATED | en | Empty; Account 7 is empty.
					TRANSLATED | de | Konflikt; Das Konto 7 ist leer.
					TRANSLATED | fr | Empty; Account 7 is empty.
					UNTRANSLATED | de | Full; The account is full.
					WORDLESS   | de | Nicht mehr vorhanden; Die Ressource ist nicht mehr verfügbar.
					WORDLESS   | en | Gone; The resource is no longer available.
					SHOUTED    | de | Prüfung fehlgeschlagen; Laut.
					GONE       | de | Nicht mehr vorhanden; Die Ressource wurde gelöscht.
					GONE       | fr | Ressource supprimée; La ressource n’est plus disponible.
					RESOURCE_LOCKED | de | Resource locked; Somebody works on it.
					reason     | de | Conflict; No wallet.
					keyed      | de | Konflikt; Das Konto ist geschlossen.
					keyed      | fr | Conflict; The account is closed.
					problem    | de | Konflikt; Das Konto ist geschlossen.
					problem    | fr | Conflict; The account is closed.
					""")
	void bodySpeaksOneLanguage(String kind, String language, String texts) {
		for (String accepted : List.of(language, language + "-CH", "tlh, " + language + ";q=0.8, ko;q=0.5")) {
			assertThat(texts(ask(kind, accepted, PROBLEM))).as(accepted).containsExactly(texts.split("; "));
			assertThat(texts(ask(kind, accepted, "Accept: application/json"))).as(accepted)
				.containsExactly(withoutTitle(texts));
		}
	}

	private static String[] withoutTitle(String texts) {
		return texts.substring(texts.indexOf("; ") + 2).split("; ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			de-CH                    | Die Anfrage enthält ungültige Felder.
			de-Latn-DE-u-co-phonebk  | Die Anfrage enthält ungültige Felder.
			de;q=0.1, fr;q=0.9       | La requête contient des champs non valides.
			pt-BR, pt;q=0.9, es;q=.8 | La solicitud contiene campos no válidos.
			de;q=0, fr               | La requête contient des champs non valides.
			en, de                   | The request has invalid fields.
			en-GB, de;q=0.9          | The request has invalid fields.
			pt, en;q=0.5, de;q=0.4   | The request has invalid fields.
			*                        | The request has invalid fields.
			pt, *;q=0.5              | The request has invalid fields.
			pt, *;q=0.5, de;q=0.4    | The request has invalid fields.
			de, *;q=0.5              | Die Anfrage enthält ungültige Felder.
			;;;                      | The request has invalid fields.
			-                        | The request has invalid fields.
			de-                      | Die Anfrage enthält ungültige Felder.
			klingon-and-more-of-it   | The request has invalid fields.
			""")
	void firstLanguageWithAllTextsIsSpoken(String accepted, String message) {
		RawResponse response = service.post("/body", "{\"amount\": 0, \"name\": \"x\"}",
				"Accept-Language: " + accepted);
		assertThat(response).hasStatus(422);
		assertThat(texts(response)).as(accepted).containsExactly(message, detail(message));
	}

	private static String detail(String message) {
		return switch (message.substring(0, 3)) {
			case "Die" -> "muss größer als 0 sein";
			case "La " -> message.contains("requête") ? "doit être supérieur à 0" : "debe ser mayor que 0";
			default -> "must be greater than 0";
		};
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			de      | Die Anfrage enthält ungültige Felder. | Höchstens 3 davon
			pt      | The request has invalid fields.       | At most 3 of them
			it      | The request has invalid fields.       | At most 3 of them
			pt, de  | Die Anfrage enthält ungültige Felder. | Höchstens … davon
			de-CH   | Die Anfrage enthält ungültige Felder. | Höchstens 3 davon
			""")
	void valuesThatOnlyTheValidatorKnowsStay(String accepted, String message, String detail) {
		assertThat(texts(service.post("/counted", "{\"names\": \"a,b,c,d\"}", "Accept-Language: " + accepted)))
			.containsExactly(message, detail);
	}

	@Test
	void languageOfServerPlaysNoPart() {
		Locale server = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		try {
			for (String header : List.of("Accept-Language: pt", "Accept-Language: *", "X-Other: none",
					"Accept-Language: en")) {
				assertThat(texts(service.post("/body", "{\"amount\": 0, \"name\": \"x\"}", header))).as(header)
					.containsExactly("The request has invalid fields.", "must be greater than 0");
			}
			assertThat(texts(ask("body", "fr", PROBLEM))).contains("doit être supérieur à 0");
		}
		finally {
			Locale.setDefault(server);
		}
	}

	@Test
	void resolverOfApplicationDecides() {
		try (Service french = Service.start(this.container, FrenchApplication.class, properties())) {
			assertThat(texts(french.post("/body", "{\"amount\": 0, \"name\": \"x\"}", "Accept-Language: de")))
				.containsExactly("La requête contient des champs non valides.", "doit être supérieur à 0");
			assertThat(texts(french.get("/codes/TRANSLATED", "Accept-Language: de")))
				.containsExactly("Account 7 is empty.");
		}
	}

	private static RawResponse ask(String kind, String language, String accept) {
		String accepted = "Accept-Language: " + language;
		return switch (kind) {
			case "404" -> service.get("/nothing", accepted, accept);
			case "405" -> service.get("/body", accepted, accept);
			case "415" -> service.send("POST", "/body", "x", accepted, accept, "Content-Type: text/plain");
			case "body" -> service.post("/body", "{\"amount\": 0, \"name\": \"\"}", accepted, accept);
			case "parameter" -> service.get("/parameter?count=1", accepted, accept);
			case "component" -> service.get("/component?name=", accepted, accept);
			case "key" -> service.post("/key", "{\"name\": \"\"}", accepted, accept);
			case "literal" -> service.post("/literal", "{\"count\": 0}", accepted, accept);
			case "configured" -> service.post("/configured", "{\"name\": 0}", accepted, accept);
			case "mistyped" -> service.post("/body", "{\"amount\": \"x\"}", accepted, accept);
			case "malformed" -> service.post("/body", "{", accepted, accept);
			case "missing" -> service.get("/parameter", accepted, accept);
			case "converted" -> service.get("/parameter?count=x", accepted, accept);
			case "rejected" -> service.get("/a%2fb", accepted, accept);
			case "thrown", "reason", "keyed", "problem" -> service.get("/" + kind, accepted, accept);
			default -> service.get("/codes/" + kind, accepted, accept);
		};
	}

	private static List<String> texts(RawResponse response) {
		JsonNode body = response.json().has("error") ? response.error() : response.json();
		List<String> texts = new ArrayList<>();
		for (String name : List.of("title", "detail", "message")) {
			if (body.has(name)) {
				texts.add(body.get(name).asString());
			}
		}
		texts.addAll(body.path("details").findValuesAsString("message"));
		return texts;
	}

	record Body(@Positive int amount, @NotBlank String name) {

	}

	record Component(@NotBlank String name) {

	}

	record Keyed(@NotBlank(message = "{name.required}") String name) {

	}

	record Literal(@Positive(message = "count this") int count) {

	}

	record Configured(@Positive int name) {

	}

	record Counted(@FewNames String names) {

	}

	@Target(ElementType.FIELD)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = FewNamesValidator.class)
	@interface FewNames {

		String message() default "{too.many}";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	static class FewNamesValidator implements ConstraintValidator<FewNames, String> {

		@Override
		public boolean isValid(String names, ConstraintValidatorContext context) {
			context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("limit", 3);
			return names.split(",").length <= 3;
		}

	}

	@ResponseStatus(code = HttpStatus.CONFLICT, reason = "reason.key")
	static class KeyedException extends RuntimeException {

	}

	@TestService
	@RestController
	static class Application {

		@PostMapping("/body")
		Body body(@Valid @RequestBody Body body) {
			return body;
		}

		@GetMapping("/parameter")
		String parameter(@RequestParam @DecimalMin("2") int count) {
			return "" + count;
		}

		@GetMapping("/component")
		String component(@Valid Component component) {
			return component.name();
		}

		@PostMapping("/key")
		Keyed key(@Valid @RequestBody Keyed body) {
			return body;
		}

		@PostMapping("/literal")
		Literal literal(@Valid @RequestBody Literal body) {
			return body;
		}

		@PostMapping("/configured")
		Configured configured(@Valid @RequestBody Configured body) {
			return body;
		}

		@PostMapping("/counted")
		Counted counted(@Valid @RequestBody Counted body) {
			return body;
		}

		@GetMapping("/thrown")
		String thrown() {
			throw new InvalidFieldsException().field("name", "is already taken");
		}

		@GetMapping("/reason")
		String reason() {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "No wallet.");
		}

		@GetMapping("/keyed")
		String keyed() {
			throw new KeyedException();
		}

		@GetMapping("/problem")
		String problem() {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "reason.key");
		}

		@GetMapping("/codes/{code}")
		String code(@PathVariable String code) {
			throw new ApiException(code).with("account", 7);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Application.class)
	static class FrenchApplication {

		@Bean
		LocaleResolver localeResolver() {
			return new FixedLocaleResolver(Locale.FRENCH);
		}

	}

}
