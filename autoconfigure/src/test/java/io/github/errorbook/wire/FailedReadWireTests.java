package io.github.errorbook.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;

import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bodies that come too slowly, malformed or only in part, whoever reads them: the
 * container knows what that means.
 */
@ParameterizedClass
@EnumSource(Container.class)
class FailedReadWireTests {

	private static final String JSON = "{\"a\":";

	private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\n\r\nhal";

	@RegisterExtension
	static final Service service = Service.of(Reader.class, "server.tomcat.connection-timeout=300ms",
			"server.jetty.connection-idle-timeout=300ms");

	@Parameter
	Container container;

	/*
	 * Jetty has no status of its own for that: it is a 400 where Spring reads the body.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/stream", "/text", "/body", "/json", "/part", "/swallowed", "/unchecked", "/wrapped",
			"/callable" })
	void slowBodyIsATimeout(String path) {
		if (this.container == Container.TOMCAT) {
			try (LogLines log = LogLines.ofAll()) {
				assertThat(exchange(request(path, "Content-Length: 1000", body(path))))
					.isError(StandardErrorCode.REQUEST_TIMEOUT);
				assertThat(exchange(request(path, "Transfer-Encoding: chunked", "3e8\r\n" + body(path))))
					.isError(StandardErrorCode.REQUEST_TIMEOUT);
				assertThat(log.lines()).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/stream", "/text", "/body", "/json", "/part", "/form", "/unchecked", "/wrapped", "/callable" })
	void malformedChunkIsABadRequest(String path) {
		String body = body(path);
		try (LogLines log = LogLines.ofErrors()) {
			assertThat(exchange(request(path, "Transfer-Encoding: chunked",
					Integer.toHexString(body.length()) + "\r\n" + body + "\r\nzz\r\n")))
				.hasStatus(400)
				.isEnvelope();
			assertThat(log.lines()).singleElement().asString().startsWith("DEBUG INVALID_REQUEST 400 POST " + path);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/stream", "/text", "/body", "/json", "/part", "/unchecked", "/wrapped" })
	void clientThatEndsItsSideTooEarlyIsAnsweredAndNoError(String path) {
		for (String framing : new String[] { "Content-Length: 1000", "Transfer-Encoding: chunked" }) {
			try (LogLines all = LogLines.ofAll(); LogLines errors = LogLines.ofErrors()) {
				String body = framing.startsWith("C") ? body(path) : "3e8\r\n" + body(path);
				byte[] request = request(path, framing, body).getBytes(StandardCharsets.ISO_8859_1);
				assertThat(RawResponse.parse(RawHttp.exchangeAndEnd(service.port(), request), false))
					.isError(StandardErrorCode.INVALID_REQUEST);
				assertThat(all.lines()).isEmpty();
				assertThat(errors.lines()).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/stream", "/text", "/body", "/json", "/part", "/form", "/unchecked", "/wrapped" })
	void clientThatGoesAwayIsNoError(String path) throws IOException {
		try (LogLines errors = LogLines.ofErrors()) {
			for (int linger : new int[] { 0, 1 }) {
				try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
					socket.setSoLinger(linger == 0, 0);
					socket.getOutputStream()
						.write(request(path, "Content-Length: 1000", body(path)).getBytes(StandardCharsets.ISO_8859_1));
				}
				assertThat(service.get("/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			}
			assertThat(errors.lines()).hasSize(2).allMatch((line) -> line.contains("GET /nothing"));
		}
	}

	@Test
	void endOfAFileOfTheApplicationIsAnInternalError() {
		assertThat(service.get("/file")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@Test
	void servletThatIsNotAvailableSaysWhenItWillBe() {
		assertThat(service.get("/unavailable")).isError(StandardErrorCode.SERVICE_UNAVAILABLE)
			.hasHeader("Retry-After", "7")
			.leaksNothingOf("secret");
		assertThat(service.get("/unavailable/unknown")).isError(StandardErrorCode.SERVICE_UNAVAILABLE)
			.hasNoHeader("Retry-After");
		assertThat(service.get("/unavailable/permanent")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(service.get("/file")).hasStatus(500);
	}

	private static RawResponse exchange(String request) {
		return RawHttp.exchange(service.port(), request.getBytes(StandardCharsets.ISO_8859_1), false);
	}

	private static String request(String path, String framing, String body) {
		String type = switch (path) {
			case "/part" -> "multipart/form-data; boundary=b";
			case "/form" -> "application/x-www-form-urlencoded";
			default -> "application/json";
		};
		return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\n" + framing + "\r\n\r\n" + body;
	}

	private static String body(String path) {
		return switch (path) {
			case "/part" -> PART;
			case "/form" -> "a=1";
			default -> JSON;
		};
	}

	@TestService
	@RestController
	static class Reader {

		@PostMapping("/stream")
		int stream(HttpServletRequest request) throws IOException {
			return request.getInputStream().readAllBytes().length;
		}

		@PostMapping("/text")
		String text(HttpServletRequest request) throws IOException {
			StringWriter text = new StringWriter();
			request.getReader().transferTo(text);
			return text.toString();
		}

		@PostMapping("/body")
		String body(@RequestBody String body) {
			return body;
		}

		@PostMapping("/json")
		Map<String, Object> json(@RequestBody Map<String, Object> body) {
			return body;
		}

		@PostMapping("/form")
		String form(@RequestParam(required = false) String a) {
			return "form";
		}

		@PostMapping("/part")
		String part(@RequestParam(required = false) MultipartFile a) {
			return "part";
		}

		@PostMapping("/swallowed")
		String swallowed(HttpServletRequest request) {
			try {
				return "" + stream(request);
			}
			catch (IOException ex) {
				return "swallowed";
			}
		}

		@PostMapping("/unchecked")
		int unchecked(HttpServletRequest request) {
			try {
				return stream(request);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@PostMapping("/wrapped")
		int wrapped(HttpServletRequest request) {
			try {
				return stream(request);
			}
			catch (IOException ex) {
				throw new IllegalStateException("secret", new IOException(ex));
			}
		}

		@PostMapping("/callable")
		Callable<Integer> callable(HttpServletRequest request) {
			return () -> stream(request);
		}

		@GetMapping("/file")
		String file() throws IOException {
			throw new EOFException("secret");
		}

		@GetMapping("/unavailable")
		String unavailable() throws UnavailableException {
			throw new UnavailableException("secret", 7);
		}

		@GetMapping("/unavailable/unknown")
		String unavailableForUnknownTime() throws UnavailableException {
			throw new UnavailableException("secret", -1);
		}

		@GetMapping("/unavailable/permanent")
		String unavailableForGood() throws UnavailableException {
			throw new UnavailableException("secret");
		}

	}

}
