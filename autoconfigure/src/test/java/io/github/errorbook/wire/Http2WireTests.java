package io.github.errorbook.wire;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Http2Exchange;
import io.github.errorbook.wire.kit.Http2Exchange.Request;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Errors over HTTP/2 in the clear.
 */
@ParameterizedClass
@EnumSource(Container.class)
class Http2WireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class, "server.http2.enabled=true");

	@Parameter
	Container container;

	@ParameterizedTest
	@CsvSource({ "GET, /nothing, 404, RESOURCE_NOT_FOUND", "GET, /thrown, 500, INTERNAL_SERVER_ERROR",
			"GET, /sent, 403, PERMISSION_DENIED", "GET, /a%2fb, 400, INVALID_REQUEST",
			"GET, /a%00b, 400, INVALID_REQUEST", "GET, /%ff, 400, INVALID_REQUEST",
			"DELETE, /good, 405, METHOD_NOT_ALLOWED" })
	void errorIsAnEnvelope(String method, String path, int status, String code) {
		assertEnvelope(send(method, path, Map.of(), ""), status, code);
	}

	@Test
	void malformedBodyIsAnEnvelope() {
		assertEnvelope(send("POST", "/read", Map.of("content-type", "application/json"), "{"), 400, "INVALID_REQUEST");
	}

	@Test
	void largeHeaderIsAnEnvelopeOrEndsTheConnectionAlone() {
		RawResponse response = send("GET", "/good", Map.of("x-large", "a".repeat(12_000)), "");
		if (response.status() != 0) {
			assertEnvelope(response, 431, "REQUEST_HEADERS_TOO_LARGE");
		}
		assertThat(send("GET", "/good", Map.of(), "")).hasStatus(200).hasText("good");
	}

	private static RawResponse send(String method, String path, Map<String, String> headers, String body) {
		return Http2Exchange.send(service.port(), new Request(method, path, headers, body));
	}

	private static void assertEnvelope(RawResponse response, int status, String code) {
		assertThat(response).hasStatus(status)
			.isJson("application/json")
			.hasNoHeader("Server")
			.leaksNothingOf("secret");
		assertThat(response.code()).isEqualTo(code);
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
