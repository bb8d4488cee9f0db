package io.github.errorbook.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Errors over HTTP/2 in the clear.
 */
@ParameterizedClass
@EnumSource(Container.class)
class Http2WireTests {

	private static Service service;

	private static HttpClient client;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = Service.start(container, Application.class, "server.http2.enabled=true");
		client = HttpClient.newBuilder().version(Version.HTTP_2).build();
	}

	/*
	 * The client goes over to HTTP/2 with a request that has no body.
	 */
	@BeforeEach
	void goOverToHttp2() throws IOException, InterruptedException {
		HttpResponse<String> response = exchange(request("/good"));
		assertThat(response.body()).isEqualTo("good");
		assertThat(response.version()).isEqualTo(Version.HTTP_2);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource({ "/nothing, 404, RESOURCE_NOT_FOUND", "/thrown, 500, INTERNAL_SERVER_ERROR",
			"/sent, 403, PERMISSION_DENIED", "/a%2fb, 400, INVALID_REQUEST", "/a%00b, 400, INVALID_REQUEST",
			"/%ff, 400, INVALID_REQUEST" })
	void errorIsAnEnvelope(String path, int status, String code) throws IOException, InterruptedException {
		assertEnvelope(exchange(request(path)), status, code);
	}

	@Test
	void malformedBodyIsAnEnvelope() throws IOException, InterruptedException {
		assertEnvelope(
				exchange(
						request("/read").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{"))),
				400, "INVALID_REQUEST");
	}

	@Test
	void largeHeaderIsAnEnvelopeOrEndsTheConnectionAlone() throws IOException, InterruptedException {
		try {
			assertEnvelope(exchange(request("/good").header("X-Large", "a".repeat(12_000))), 431,
					"REQUEST_HEADERS_TOO_LARGE");
		}
		catch (IOException ex) {
			assertThat(ex).hasMessageNotContaining("org.");
		}
		assertThat(exchange(request("/good")).body()).isEqualTo("good");
	}

	private static HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
			.timeout(Duration.ofSeconds(20));
	}

	private static HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
		return client.send(request.build(), BodyHandlers.ofString());
	}

	private static void assertEnvelope(HttpResponse<String> response, int status, String code) {
		assertThat(response.version()).isEqualTo(Version.HTTP_2);
		List<String> headers = response.headers()
			.map()
			.entrySet()
			.stream()
			.flatMap((header) -> header.getValue().stream().map((value) -> header.getKey() + ": " + value))
			.toList();
		RawResponse raw = new RawResponse(response.statusCode(), headers, response.body().getBytes(), true);
		assertThat(raw).hasStatus(status).isJson("application/json").hasNoHeader("Server").leaksNothingOf("secret");
		assertThat(raw.code()).isEqualTo(code);
	}

	@TestService
	@RestController
	static class Application {

		@GetMapping("/good")
		String good() {
			return "good";
		}

		@GetMapping("/thrown")
		String thrown() {
			throw new IllegalStateException("secret");
		}

		@GetMapping("/sent")
		void sent(HttpServletResponse response) throws IOException {
			response.sendError(403, "secret");
		}

		@PostMapping("/read")
		List<String> read(@RequestBody List<String> body) {
			return body;
		}

	}

}
