package io.github.errorbook.webflux;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a client writes to the socket: every status of 400 and more is an envelope, or
 * the connection is closed without an answer.
 */
class FuzzTests {

	private static final int REQUESTS = 250;

	private static final int TIMEOUT_MILLIS = 150;

	private static final List<String> METHODS = List.of("GET", "POST", "HEAD", "PUT", "DELETE", "BREW", "G<T", "",
			"get", "OPTIONS", "TRACE", "CONNECT");

	private static final List<String> TARGETS = List.of("/", "/param", "/param?n=x", "/param?n=%zz", "/read", "/%00",
			"/a/../b", "//", "/a;b=c", "*", "http://x/y", "/\u00e9", "/a b", "/?#", "/a\\b", "", "/%", "/{x}",
			"/read/" + "x".repeat(9000));

	private static final List<String> VERSIONS = List.of("HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0",
			"HTTP/9.9", "http/1.1", "X", "");

	private static final List<String> HEADERS = List.of("Host: a", "Content-Type: application/json",
			"Content-Type: garbage", "Content-Type: multipart/form-data", "Content-Length: 5", "Content-Length: -5",
			"Content-Length: 99999999999999999999", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip",
			"Accept: */*", "Accept: text/event-stream", "Accept: \u0000", "Accept-Language: de;q=x, \u00ff", ": x", "x",
			"X : y", "Expect: 100-continue", "Upgrade: h2c", "Connection: Upgrade", "X-Request-Id: \"><",
			"Cookie: a=\u0001", "Range: bytes=5-1", "Origin: null", "X-Big: " + "x".repeat(9000),
			"Accept-Version: \u00e4");

	private static final List<String> BODIES = List.of("", "{", "{\"n\": 1}", "zz\r\n", "5\r\nabcde\r\n0\r\n\r\n",
			"\u0000\u0001\u0002", "--b\r\n", "x".repeat(5000));

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class);

	@ParameterizedTest
	@ValueSource(longs = { 1, 20261128, 4711 })
	void everyErrorIsAnEnvelopeOrAClosedConnection(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < REQUESTS; i++) {
			String request = next(random);
			for (RawResponse response : responses(request)) {
				if (response.status() >= 400) {
					assertIsEnvelope(response, request.startsWith("HEAD "), seed + ": " + request);
				}
			}
		}
	}

	private static void assertIsEnvelope(RawResponse response, boolean head, String description) {
		if (head && response.body().length == 0) {
			assertThat(response).as(description).hasHeader("Content-Type", "application/json");
		}
		else {
			assertThat(response).as(description).isEnvelope();
		}
	}

	/*
	 * A server that waits for more says no more.
	 */
	private static List<RawResponse> responses(String request) {
		String text = exchange(request);
		List<RawResponse> responses = new ArrayList<>();
		while (text.contains("\r\n\r\n")) {
			int end = text.indexOf("\r\n\r\n");
			List<String> head = List.of(text.substring(0, end).split("\r\n"));
			String rest = text.substring(end + 4);
			int length = Math.min(length(head), rest.startsWith("HTTP/1.") ? 0 : rest.length());
			responses.add(new RawResponse(Integer.parseInt(head.get(0).split(" ")[1]), head.subList(1, head.size()),
					rest.substring(0, length).getBytes(StandardCharsets.ISO_8859_1), true));
			text = rest.substring(length);
		}
		return responses;
	}

	private static int length(List<String> head) {
		return head.stream()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("content-length: "))
			.mapToInt((line) -> Integer.parseInt(line.substring(16)))
			.findFirst()
			.orElse(Integer.MAX_VALUE);
	}

	private static String exchange(String request) {
		ByteArrayOutputStream received = new ByteArrayOutputStream();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getInputStream().transferTo(received);
		}
		catch (IOException ex) {
			// Closed by the server, or open and silent; what has arrived counts.
		}
		return received.toString(StandardCharsets.ISO_8859_1);
	}

	private static String next(Random random) {
		StringBuilder request = new StringBuilder();
		request.append(any(METHODS, random)).append(' ').append(any(TARGETS, random)).append(' ');
		request.append(any(VERSIONS, random)).append("\r\n");
		for (int i = random.nextInt(5); i > 0; i--) {
			request.append(any(HEADERS, random)).append("\r\n");
		}
		request.append("Connection: close\r\n\r\n").append(any(BODIES, random));
		for (int i = random.nextInt(3); i > 1; i--) {
			request.setCharAt(random.nextInt(request.length()), (char) random.nextInt(256));
		}
		return request.toString();
	}

	private static String any(List<String> values, Random random) {
		return values.get(random.nextInt(values.size()));
	}

	@TestService
	@RestController
	static class Application {

		@GetMapping("/param")
		String param(@RequestParam int n) {
			return "ok";
		}

		@PostMapping("/read")
		String read(@RequestBody String body) {
			return body;
		}

	}

}
