package io.github.errorbook.wire;

import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.exception.ApiErrors;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.InvalidRequestException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients see the value of a code, wherever they see the code.
 */
@ParameterizedClass
@EnumSource(Container.class)
class CodeValueWireTests {

	private static Service service;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = start(container, "code-values");
		service.get("/invalid", "X-User: ada");
		service.get("/low", "X-User: ada");
	}

	private static Service start(Container container, String file, String... properties) {
		return Service.start(container, Application.class,
				Stream
					.concat(Stream.of("spring.config.location=classpath:io/github/errorbook/wire/" + file + ".yml"),
							Stream.of(properties))
					.toArray(String[]::new));
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					/invalid  | 400 | {"error":"invalid_request","error_description":"The request is malformed or incomplete."}
					/low      | 422 | {"error":1,"error_description":"Too little."}
					/digits   | 422 | {"error":"1001","error_description":"Digits."}
					/nothing  | 404 | {"error":"resource.not.found","error_description":"The requested resource does not exist."}
					/dotted   | 422 | {"error":"server.error.repo.entityNotExists","error_description":"Gone."}
					""")
	void bodyHasTheValue(String path, int status, String body) {
		assertThat(service.get(path)).hasStatus(status).isJson("application/json").hasText(body);
	}

	@ParameterizedTest
	@CsvSource({ "/invalid, invalid_request", "/low, 1", "/nothing, resource.not.found" })
	void headerHasTheValue(String path, String value) {
		assertThat(service.get(path)).hasHeader("X-Error-Code", value);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "/invalid, \"invalid_request\"", "/low, 1", "/digits, \"1001\"" })
	void problemDetailsHaveTheValue(String path, String value) {
		RawResponse response = service.get(path, "Accept: application/problem+json");
		assertThat(response.json().get("code")).hasToString(value);
	}

	@Test
	void metersAreTaggedWithTheValue() {
		MeterRegistry registry = service.bean(MeterRegistry.class);
		assertThat(registry.find("errorbook.errors").tag("code", "invalid_request").counter()).isNotNull();
		assertThat(registry.find("errorbook.errors").tag("code", "1").counter()).isNotNull();
		assertThat(registry.find("errorbook.errors").tag("code", "INVALID_REQUEST").counter()).isNull();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "invalid_request", "1", "1001", "resource.not.found", "server.error.repo.entityNotExists" })
	void referenceHasThePageAtTheValue(String value) {
		RawResponse page = service.get("/errors/" + value);
		assertThat(page).hasStatus(200);
		assertThat(page.text()).contains(">" + value + "<");
		assertThat(service.get("/errors").text()).contains("errors/" + value + "\"");
		assertThat(service.get("/errors.json").json().findValuesAsString("code")).contains(value);
	}

	@ParameterizedTest
	@CsvSource({ "INVALID_REQUEST, invalid_request", "invalid-request, invalid_request", "LOW, 1",
			"Resource.Not.Found, resource.not.found" })
	void referenceLeadsFromOtherSpellingsToTheValue(String asked, String value) {
		assertThat(service.get("/errors/" + asked)).hasHeader("Location", value);
	}

	@Test
	void referenceNamesOtherCodesByTheirValues() {
		JsonNode old = code(service.get("/errors.json").json(), "old");
		assertThat(old.path("deprecated").path("replacedBy").asString()).isEqualTo("1");
		assertThat(old.path("related")).hasToString("[\"invalid_request\"]");
		assertThat(service.get("/errors/old").text()).contains("href=\"invalid_request\"", "href=\"1\"")
			.doesNotContain("INVALID_REQUEST");
		assertThat(service.get("/errors/old.md").text()).contains("[1]", "[invalid_request]");
	}

	private static JsonNode code(JsonNode reference, String value) {
		return reference.path("codes")
			.valueStream()
			.filter((code) -> code.path("code").asString().equals(value))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void openApiHasTheValues() {
		JsonNode document = service.get("/v3/api-docs").json();
		JsonNode code = document.at("/components/schemas/Error/properties/error");
		assertThat(code.path("x-extensible-enum").toString()).contains("\"invalid_request\"", "1,", "\"1001\"")
			.doesNotContain("INVALID_REQUEST");
		assertThat(code.path("type").toString()).contains("string", "integer");
		JsonNode response = document.at("/paths/~1low/get/responses/422");
		assertThat(response.path("x-error-codes").get(0).path("code")).hasToString("1");
		assertThat(response.path("description").asString()).startsWith("`1`: ");
		assertThat(document.at("/components/examples/1/value/error")).hasToString("1");
	}

	@Test
	void recentErrorsAreFoundByTheValue() {
		assertThat(codes("/actuator/errors?code=invalid_request")).contains("\"invalid_request\"").hasSize(1);
		assertThat(codes("/errors/recent?code=1")).containsOnly("1");
		assertThat(codes("/errors/recent?code=invalid_request")).containsOnly("\"invalid_request\"");
	}

	private static List<String> codes(String path) {
		JsonNode errors = service.get(path, "X-User: ada").json().path("errors");
		return errors.valueStream().map((error) -> error.path("code").toString()).distinct().toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "invalid_request", "INVALID_REQUEST" })
	void catalogIsFoundByValueAndName(String code) {
		JsonNode entry = service.get("/actuator/errorbook/" + code).json();
		assertThat(entry.path("code").asString()).isEqualTo("INVALID_REQUEST");
		assertThat(entry.path("value").asString()).isEqualTo("invalid_request");
		assertThat(entry.path("count").asInt()).isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "upper-snake, RESOURCE_NOT_FOUND, ORDER_IS_PAID", "lower-snake, resource_not_found, order_is_paid",
			"kebab, resource-not-found, order-is-paid", "dotted, resource.not.found, order.is.paid" })
	void styleSparesTheValues(String style, String builtIn, String own) {
		try (Service styled = start(this.container, "code-styles", "errorbook.response.code-style=" + style)) {
			assertThat(styled.get("/nothing").error().path("code").asString()).isEqualTo(builtIn);
			assertThat(styled.get("/paid").error().path("code").asString()).isEqualTo(own);
			assertThat(styled.get("/low").error().path("code").asString()).isEqualTo("mine");
		}
	}

	@TestService
	@RestController
	@Import(RecentErrorsApiWireTests.Application.class)
	static class Application {

		@GetMapping("/invalid")
		void invalid() {
			throw new InvalidRequestException();
		}

		@GetMapping("/low")
		@ApiErrors("LOW")
		void low() {
			throw new ApiException("LOW");
		}

		@GetMapping("/digits")
		void digits() {
			throw new ApiException("DIGITS");
		}

		@GetMapping("/dotted")
		void dotted() {
			throw new ApiException("ENTITY_NOT_EXISTS");
		}

		@GetMapping("/paid")
		void paid() {
			throw new ApiException("OrderIsPaid");
		}

	}

}
