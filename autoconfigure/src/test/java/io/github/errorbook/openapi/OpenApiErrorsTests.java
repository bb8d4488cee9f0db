package io.github.errorbook.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.exception.ApiErrors;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The errors in the OpenAPI document of a service, read over a real port.
 */
class OpenApiErrorsTests {

	private static final String[] CATALOG = { "errorbook.codes.SOLD_OUT.status=409",
			"errorbook.codes.SOLD_OUT.message=No {article} is left.", "errorbook.codes.SOLD_OUT.title=Sold out",
			"errorbook.codes.SOLD_OUT.description=Somebody was faster.", "errorbook.codes.SOLD_OUT.retry-after=90s",
			"errorbook.codes.SOLD_OUT.headers.X-Shop=closed",
			"errorbook.codes.SOLD_OUT.details.article.description=What is gone.",
			"errorbook.codes.NO_CREDIT.status=409", "errorbook.codes.NO_CREDIT.message=No credit.",
			"errorbook.codes.NO_CREDIT.deprecated.since=2.0",
			"errorbook.codes.NO_CREDIT.deprecated.replaced-by=SOLD_OUT", "errorbook.codes.SECRET.status=418",
			"errorbook.codes.SECRET.message=Secret.", "errorbook.codes.SECRET.visibility=internal",
			"errorbook.codes.IN_THE_MAKING.status=202", "errorbook.codes.IN_THE_MAKING.message=Come back later." };

	private static Service start(Class<?> configuration, String... properties) {
		return Service.start(Container.TOMCAT, configuration,
				Stream.concat(Arrays.stream(CATALOG), Arrays.stream(properties)).toArray(String[]::new));
	}

	private static OpenApiDocument document(Class<?> configuration, String... properties) {
		try (Service service = start(configuration, properties)) {
			return read(service, "/v3/api-docs");
		}
	}

	private static OpenApiDocument read(Service service, String path, String... headers) {
		RawResponse response = service.get(path, headers);
		assertThat(response.status()).isEqualTo(200);
		return OpenApiDocument.parse(response.text());
	}

	@Test
	void operationsReturnCodesByStatus() {
		OpenApiDocument document = document(Shop.class).isValid();
		assertThat(document.codes("get", "/items/{id}")).isEqualTo(Map.of("400", List.of("INVALID_REQUEST"), "404",
				List.of("RESOURCE_NOT_FOUND"), "default", List.of("INTERNAL_SERVER_ERROR")));
		assertThat(document.codes("post", "/items"))
			.isEqualTo(Map.of("400", List.of("INVALID_REQUEST"), "403", List.of("PERMISSION_DENIED"), "409",
					List.of("NO_CREDIT", "SOLD_OUT"), "415", List.of("UNSUPPORTED_MEDIA_TYPE"), "422",
					List.of("VALIDATION_FAILED"), "default", List.of("INTERNAL_SERVER_ERROR")));
		assertThat(document.operation("post", "/items").path("responses").propertyNames()).containsExactly("200", "400",
				"403", "409", "415", "422", "default");
	}

	@Test
	void exampleIsWhatServiceSends() {
		try (Service service = start(Shop.class)) {
			JsonNode example = read(service, "/v3/api-docs").at("/components/examples/RESOURCE_NOT_FOUND/value");
			assertThat(service.get("/items/1").json()).isEqualTo(example);
		}
	}

	@Test
	void statusIsThatOfCatalog() {
		OpenApiDocument document = document(Shop.class, "errorbook.codes.VALIDATION_FAILED.status=400").isValid();
		assertThat(document.codes("post", "/items"))
			.containsEntry("400", List.of("INVALID_REQUEST", "VALIDATION_FAILED"))
			.doesNotContainKey("422");
	}

	@Test
	void responseTellsTextsHeadersAndFacts() {
		JsonNode response = document(Shop.class, "errorbook.response.code-header=X-Error-Code").response("post",
				"/items", "409");
		assertThat(response.path("description").asString()).isEqualTo("""
				- `NO_CREDIT`: No credit. **Deprecated** since 2.0, replaced by `SOLD_OUT`.
				- `SOLD_OUT`: Somebody was faster.""");
		assertThat(response.path("headers").propertyNames()).containsExactly("Retry-After", "X-Error-Code",
				"X-Request-Id", "X-Shop");
		assertThat(response.path("headers").path("Retry-After").path("schema").path("type").asString())
			.isEqualTo("integer");
		assertThat(response.path("x-error-codes").toString()).isEqualTo("""
				[{"code":"NO_CREDIT","retryable":false,"deprecated":true},{"code":"SOLD_OUT","retryable":true}]""");
	}

	@Test
	void challengeIsDocumented() {
		assertThat(document(Shop.class).response("get", "/staff", "401").path("headers").propertyNames())
			.containsExactly("WWW-Authenticate", "X-Request-Id");
	}

	@Test
	void internalCodeIsNowhere() {
		assertThat(document(Shop.class).json().toString()).contains("SOLD_OUT").doesNotContain("SECRET");
	}

	@Test
	void internalServerErrorThatIsInternalHasNoExample() {
		OpenApiDocument document = document(Shop.class, "errorbook.codes.INTERNAL_SERVER_ERROR.visibility=internal")
			.isValid();
		assertThat(document.json().toString()).doesNotContain("INTERNAL_SERVER_ERROR");
		assertThat(document.response("get", "/items/{id}", "default").path("content").has("application/json")).isTrue();
	}

	@Test
	void answerAndCodeCanShareStatus() {
		JsonNode response = document(Shop.class).isValid().response("get", "/reports", "202");
		assertThat(response.at("/content/application~1json/schema/oneOf").toString())
			.isEqualTo("[{\"type\":\"string\"},{\"$ref\":\"#/components/schemas/Error\"}]");
	}

	@Test
	void ownEndpointsAreNotInDocument() {
		OpenApiDocument document = document(Shop.class, "errorbook.recent.api.enabled=true",
				"errorbook.reference.enabled=true");
		assertThat(document.at("/paths").propertyNames()).containsExactlyInAnyOrder("/items", "/items/{id}", "/staff",
				"/reports", "/declared", "/declared/range");
	}

	@Test
	void schemaIsThatOfDefaultShape() {
		JsonNode error = document(Shop.class).schema("Error");
		assertThat(error.at("/required/0").asString()).isEqualTo("error");
		assertThat(error.at("/properties/error/required").toString()).isEqualTo("[\"code\",\"message\"]");
		assertThat(error.at("/properties/error/properties/details/oneOf").size()).isEqualTo(2);
		assertThat(error.at("/properties/error/properties/code/x-extensible-enum").toString()).contains("\"SOLD_OUT\"",
				"\"CONFLICT\"");
		assertThat(error.at("/properties/error/properties/code").has("enum")).isFalse();
	}

	@Test
	void schemaIsThatOfConfiguredShape() {
		OpenApiDocument document = document(Shop.class, "errorbook.response.shape=flat",
				"errorbook.response.code-value=status", "errorbook.response.names.code=errorCode",
				"errorbook.response.names.message=text", "errorbook.response.names.field=path",
				"errorbook.response.names.field-message=", "errorbook.response.details=violations",
				"errorbook.response.violation-include=code,in,arguments",
				"errorbook.response.include=status,timestamp,path,request-id,trace-id,documentation,retryable",
				"errorbook.reference.url=/errors/{code}")
			.isValid();
		JsonNode error = document.schema("Error");
		assertThat(error.path("properties").propertyNames()).containsExactly("errorCode", "text", "status", "timestamp",
				"path", "requestId", "traceId", "documentation", "retryable", "details");
		assertThat(error.at("/properties/errorCode/type").asString()).isEqualTo("integer");
		assertThat(error.at("/properties/details/items/properties").propertyNames()).containsExactly("path", "code",
				"in", "arguments");
		assertThat(error.path("required").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("errorCode",
				"text", "status", "timestamp", "path", "requestId", "retryable");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text    | code,message,details | string | false
			inline  | code,message,details | array  | true
			by-kind | code,message,fieldErrors,globalErrors,parameterErrors | | true
			""")
	void schemaIsThatOfTheFormOfDetails(String form, String members, String type, boolean open) {
		OpenApiDocument document = document(Shop.class, "errorbook.response.shape=flat",
				"errorbook.response.details-form=" + form)
			.isValid();
		for (String name : List.of("Error", "Problem")) {
			JsonNode error = document.schema(name);
			assertThat(error.path("properties").propertyNames()).contains(members.replace("message,", "").split(","));
			assertThat(error.at("/properties/details/type").asString(null)).isEqualTo(type);
			assertThat(error.path("additionalProperties").asBoolean(false)).isEqualTo(open);
		}
		assertThat(document.schema("Error").path("properties").propertyNames()).containsExactly(members.split(","));
	}

	@Test
	void memberThatIsLeftOutIsNotInSchema() {
		OpenApiDocument document = document(Shop.class, "errorbook.response.names.details=",
				"errorbook.response.names.code=")
			.isValid();
		assertThat(document.schema("Error").at("/properties/error/properties").propertyNames())
			.containsExactly("message");
	}

	@Test
	void problemIsBesideEnvelopeWhereClientChooses() {
		OpenApiDocument document = document(Shop.class);
		assertThat(document.response("get", "/staff", "401").path("content").propertyNames())
			.containsExactly("application/json", "application/problem+json");
		try (Service service = start(Shop.class)) {
			document.matches(service.get("/items/1", "Accept: application/problem+json").json(),
					document.schema("Problem"));
		}
	}

	@Test
	void problemIsAllWhereNothingElseIsSent() {
		OpenApiDocument document = document(Shop.class, "errorbook.response.problem-json=always").isValid();
		assertThat(document.response("get", "/staff", "401").path("content").propertyNames())
			.containsExactly("application/problem+json");
		assertThat(document.codes("get", "/staff")).containsKey("401");
		assertThat(document.schema("Error").isMissingNode()).isTrue();
	}

	@Test
	void problemIsNotThereWhereItIsNeverSent() {
		OpenApiDocument document = document(Shop.class, "errorbook.response.problem-json=never").isValid();
		assertThat(document.json().toString()).doesNotContain("problem");
	}

	@Test
	void whatApplicationDeclaresWins() {
		OpenApiDocument document = document(Shop.class).isValid();
		JsonNode own = document.response("get", "/declared", "404");
		assertThat(own.path("description").asString()).isEqualTo("Mine");
		assertThat(own.at("/content/text~1plain/schema/type").asString()).isEqualTo("string");
		assertThat(own.has("x-error-codes")).isFalse();
		JsonNode text = document.response("get", "/declared", "409");
		assertThat(text.path("description").asString()).isEqualTo("My text");
		assertThat(text.at("/content/application~1json/examples").propertyNames()).containsExactly("CONFLICT");
		assertThat(document.operation("get", "/declared/range").path("responses").propertyNames())
			.containsExactly("200", "4XX", "503", "default");
	}

	@Test
	void handlersOfExceptionsElsewhereGiveWay() {
		OpenApiDocument document = document(Advised.class).isValid();
		assertThat(document.codes("get", "/items/{id}")).containsEntry("404", List.of("RESOURCE_NOT_FOUND"));
		assertThat(document.response("get", "/items/{id}", "410").path("description").asString()).isEqualTo("Gone");
	}

	@Test
	void documentAndComponentsOfApplicationStay() {
		OpenApiDocument document = document(OwnDocument.class).isValid();
		assertThat(document.at("/info/title").asString()).isEqualTo("Mine");
		assertThat(document.schema("Error").path("properties").propertyNames()).containsExactly("reason");
		assertThat(document.at("/components/responses/Error/description").asString()).isEqualTo("Mine");
		assertThat(document.at("/components/examples/CONFLICT/summary").asString()).isEqualTo("Mine");
		assertThat(document.schema("ApiError").path("properties").has("error")).isTrue();
		assertThat(document.operation("get", "/items/{id}").at("/responses/default/$ref").asString())
			.isEqualTo("#/components/responses/ApiError");
		assertThat(document.response("get", "/declared", "409")
			.at("/content/application~1json/examples/CONFLICT")
			.has("value")).isTrue();
	}

	@Test
	void customizerOfApplicationComesLast() {
		assertThat(document(OwnDocument.class).response("get", "/staff", "401").path("description").asString())
			.isEqualTo("Changed");
	}

	@Test
	void groupsTellErrors() {
		try (Service service = start(Grouped.class)) {
			OpenApiDocument staff = read(service, "/v3/api-docs/staff").isValid();
			assertThat(staff.at("/paths").propertyNames()).containsExactly("/staff");
			assertThat(staff.codes("get", "/staff")).containsKey("401");
			assertThat(read(service, "/v3/api-docs/items").isValid().codes("post", "/items")).containsKey("409");
		}
	}

	@Test
	void textsHaveLanguageOfReader() {
		try (Service service = start(Shop.class, "spring.messages.basename=openapi/messages")) {
			assertThat(read(service, "/v3/api-docs", "Accept-Language: de").at("/components/examples/SOLD_OUT/summary")
				.asString()).isEqualTo("Ausverkauft");
			assertThat(read(service, "/v3/api-docs", "Accept-Language: fr")
				.at("/components/examples/INTERNAL_SERVER_ERROR/summary")
				.asString()).isEqualTo("Erreur interne");
			assertThat(read(service, "/v3/api-docs", "Accept-Language: en").at("/components/examples/SOLD_OUT/summary")
				.asString()).isEqualTo("Sold out");
		}
	}

	@Test
	void documentOfVersion30HasTypes() {
		OpenApiDocument document = document(Shop.class, "springdoc.api-docs.version=openapi_3_0");
		assertThat(document.at("/openapi").asString()).startsWith("3.0");
		assertThat(document.schema("Error").at("/properties/error/properties/code/type").asString())
			.isEqualTo("string");
	}

	@Test
	void pathThatIsNotOursTellsNothing() {
		OpenApiDocument document = document(Shop.class, "errorbook.paths.exclude=/items/**");
		assertThat(document.operation("get", "/items/{id}").path("responses").propertyNames()).containsExactly("200");
		assertThat(document.codes("get", "/staff")).containsKey("401");
	}

	@ParameterizedTest
	@ValueSource(strings = { "errorbook.openapi.enabled=false", "errorbook.enabled=false" })
	void documentThatIsOffTellsNothing(String property) {
		OpenApiDocument document = document(Shop.class, property);
		assertThat(document.operation("get", "/items/{id}").path("responses").propertyNames()).containsExactly("200");
		assertThat(document.json().toString()).doesNotContain("SOLD_OUT");
	}

	record Order(@NotBlank String article) {

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ Operations.class, Security.class })
	static class Shop {

	}

	@Configuration(proxyBeanMethods = false)
	static class Security {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/staff")
					.authenticated()
					.requestMatchers("/secret")
					.denyAll()
					.anyRequest()
					.permitAll())
				.httpBasic((basic) -> {
				})
				.csrf((csrf) -> csrf.ignoringRequestMatchers("/secret"))
				.build();
		}

	}

	@RestController
	static class Operations {

		@GetMapping("/items/{id:\\d+}")
		@ApiErrors("SECRET")
		String get(@PathVariable long id) throws ResourceNotFoundException {
			throw new ResourceNotFoundException();
		}

		@PostMapping("/items")
		@ApiErrors({ "SOLD_OUT", "NO_CREDIT" })
		String order(@Valid @RequestBody Order order) {
			return "";
		}

		@GetMapping("/staff")
		String staff() {
			return "";
		}

		@RequestMapping(path = "/reports", method = RequestMethod.GET, produces = "application/json")
		@ResponseStatus(HttpStatus.ACCEPTED)
		@ApiErrors("IN_THE_MAKING")
		String report() {
			return "";
		}

		@GetMapping("/declared")
		@ApiErrors({ "RESOURCE_NOT_FOUND", "CONFLICT" })
		@ApiResponse(responseCode = "200")
		@ApiResponse(responseCode = "404", description = "Mine",
				content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
		@ApiResponse(responseCode = "409", description = "My text")
		String declared() {
			return "";
		}

		@GetMapping("/declared/range")
		@ApiErrors({ "RESOURCE_NOT_FOUND", "SERVICE_UNAVAILABLE" })
		@ApiResponse(responseCode = "200")
		@ApiResponse(responseCode = "4XX", description = "Mine", content = @Content)
		String range() {
			return "";
		}

	}

	@Import(Shop.class)
	@Configuration(proxyBeanMethods = false)
	static class Advised {

		@Bean
		Advice advice() {
			return new Advice();
		}

	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler(IllegalStateException.class)
		@ResponseStatus(HttpStatus.NOT_FOUND)
		String notFound() {
			return "";
		}

		@ExceptionHandler(IllegalArgumentException.class)
		@ResponseStatus(HttpStatus.GONE)
		String gone() {
			return "";
		}

	}

	record Error(String reason) {

	}

	@RestController
	static class Errors {

		@GetMapping("/errors")
		List<Error> errors() {
			return List.of();
		}

	}

	@Import({ Shop.class, Errors.class })
	@Configuration(proxyBeanMethods = false)
	static class OwnDocument {

		@Bean
		OpenAPI document() {
			return new OpenAPI().info(new Info().title("Mine").version("1"))
				.components(new Components()
					.addResponses("Error", new io.swagger.v3.oas.models.responses.ApiResponse().description("Mine"))
					.addExamples("CONFLICT", new Example().summary("Mine")));
		}

		@Bean
		OpenApiCustomizer customizer() {
			return (document) -> document.getPaths()
				.get("/staff")
				.getGet()
				.getResponses()
				.get("401")
				.setDescription("Changed");
		}

	}

	@Import(Shop.class)
	@Configuration(proxyBeanMethods = false)
	static class Grouped {

		@Bean
		GroupedOpenApi staff() {
			return GroupedOpenApi.builder().group("staff").pathsToMatch("/staff").build();
		}

		@Bean
		GroupedOpenApi items() {
			return GroupedOpenApi.builder().group("items").pathsToMatch("/items/**").build();
		}

	}

}
