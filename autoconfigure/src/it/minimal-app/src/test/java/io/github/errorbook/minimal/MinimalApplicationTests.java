package io.github.errorbook.minimal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MinimalApplicationTests {

	private static final HttpClient client = HttpClient.newHttpClient();

	private static final JsonMapper mapper = new JsonMapper();

	private static ConfigurableApplicationContext application;

	@BeforeAll
	static void start() {
		application = SpringApplication.run(MinimalApplication.class, "--server.port=0");
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jakarta.validation.Validator", "org.hibernate.validator.HibernateValidator",
			"org.springframework.security.core.AuthenticationException", "org.springframework.dao.DataAccessException",
			"org.springframework.transaction.TransactionException",
			"org.springframework.web.reactive.DispatcherHandler", "io.micrometer.core.instrument.MeterRegistry",
			"org.eclipse.jetty.server.Server" })
	void whatIsOptionalIsAbsent(String type) {
		assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(type));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /items/7, 404, RESOURCE_NOT_FOUND", "GET, /items/0, 500, INTERNAL_SERVER_ERROR",
			"GET, /nowhere, 404, RESOURCE_NOT_FOUND", "DELETE, /items, 405, METHOD_NOT_ALLOWED",
			"GET, /items, 400, INVALID_REQUEST", "GET, /items?size=many, 400, INVALID_REQUEST",
			"GET, /items/seven, 400, INVALID_REQUEST", "GET, /items/filter?limit=many, 400, INVALID_REQUEST" })
	void errorIsAnsweredWithEnvelope(String method, String path, int status, String code) throws Exception {
		assertEnvelope(send(method, path, null, "application/json"), status, code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "{\"count\":\"many\"}", "\"text\"", "" })
	void unreadableBodyIsAnsweredWithEnvelope(String body) throws Exception {
		assertEnvelope(send("POST", "/items", body, "application/json"), 400, "INVALID_REQUEST");
	}

	@Test
	void unknownMediaTypeIsAnsweredWithEnvelope() throws Exception {
		assertEnvelope(send("POST", "/items", "a", "text/csv"), 415, "UNSUPPORTED_MEDIA_TYPE");
	}

	@Test
	void invalidFieldsAreListed() throws Exception {
		HttpResponse<String> response = send("POST", "/items", "{\"name\":\"a\",\"count\":1}", "application/json");
		assertEnvelope(response, 422, "VALIDATION_FAILED");
		JsonNode violation = error(response).path("details").path(0);
		assertThat(violation.path("field").asString()).isEqualTo("name");
		assertThat(violation.path("message").asString()).isEqualTo("is already taken");
	}

	private static void assertEnvelope(HttpResponse<String> response, int status, String code) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(error(response).path("code").asString()).isEqualTo(code);
		assertThat(error(response).path("message").asString()).isNotBlank();
		assertThat(response.body()).doesNotContain("secret", "org.springframework", "java.lang");
	}

	private static JsonNode error(HttpResponse<String> response) {
		return mapper.readTree(response.body()).path("error");
	}

	private static HttpResponse<String> send(String method, String path, String body, String contentType)
			throws IOException, InterruptedException {
		int port = ((ServletWebServerApplicationContext) application).getWebServer().getPort();
		return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.header("Content-Type", contentType)
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
			.build(), BodyHandlers.ofString());
	}

}
