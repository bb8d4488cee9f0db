package io.github.errorbook.webflux;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Netty rejects, or Spring before it has a request, is an envelope: the same
 * requests that Tomcat and Jetty are sent. Netty takes some of them for requests, whose
 * paths are unknown.
 */
class RejectedByNettyTests {

	private static final String END = "Connection: close\r\n\r\n";

	private static final String REST = "Host: localhost\r\n" + END;

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class);

	@ParameterizedTest
	@MethodSource("rejections")
	void rejectionIsAnEnvelope(Rejection rejection) {
		RawResponse response = service.exchange(rejection.request);
		assertThat(response).hasStatus(rejection.status).isEnvelope();
		assertThat(response.code()).isEqualTo(code(rejection.status));
	}

	private static String code(int status) {
		return switch (status) {
			case 404 -> "RESOURCE_NOT_FOUND";
			case 405 -> "METHOD_NOT_ALLOWED";
			case 414 -> "URI_TOO_LONG";
			case 431 -> "REQUEST_HEADERS_TOO_LARGE";
			default -> "INVALID_REQUEST";
		};
	}

	static Stream<Rejection> rejections() {
		return Stream.of(lines(), targets(), headers()).flatMap((cases) -> cases);
	}

	private static Stream<Rejection> lines() {
		return Stream.of(is("request line of one word", 400, "GARBAGE\r\n" + REST),
				is("illegal method", 400, "GE<T / HTTP/1.1\r\n" + REST),
				is("long method", 414, "A".repeat(20_000) + " / HTTP/1.1\r\n" + REST),
				is("method `CONNECT`", 404, "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n" + END),
				is("protocol that is not HTTP", 400, "GET / XTTP/1.1\r\n" + REST),
				is("unknown version of HTTP", 404, "GET / HTTP/9.9\r\n" + REST),
				is("version 2 without its preface", 400, "GET / HTTP/2.0\r\n" + REST),
				is("handshake of TLS", 400, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n"),
				is("`Host` missing", 404, "GET / HTTP/1.1\r\n" + END),
				is("`Host` twice", 404, "GET / HTTP/1.1\r\nHost: b\r\n" + REST),
				is("`Host` malformed", 404, "GET / HTTP/1.1\r\nHost: a b<\r\n" + END));
	}

	private static Stream<Rejection> targets() {
		return Stream.of(is("target with `<`", 400, get("/a<b")), is("target with backslash", 400, get("/a\\b")),
				is("target that is not ASCII", 404, get("/\u00e4")), is("target with space", 400, get("/a b")),
				is("target with fragment", 404, get("/a#b")), is("target without slash", 404, get("a")),
				is("`%2f` in the path", 404, get("/a%2fb")), is("`%5c` in the path", 404, get("/a%5cb")),
				is("`%zz` in the path", 400, get("/a%zz")), is("`%00` in the path", 404, get("/a%00")),
				is("path that is not UTF-8", 404, get("/%ff%fe")), is("path above the root", 404, get("/../a")),
				is("escaped path above the root", 404, get("/%2e%2e/a")),
				is("long path", 414, get("/" + "a".repeat(20_000))),
				is("long query", 414, get("/?" + "a".repeat(20_000))));
	}

	private static Stream<Rejection> headers() {
		return Stream.of(is("`Content-Length` that is no number", 400, post("Content-Length: x", "")),
				is("`Content-Length` below zero", 400, post("Content-Length: -1", "")),
				is("`Content-Length` twice", 400, post("Content-Length: 1\r\nContent-Length: 2", "ab")),
				is("`Content-Length` of 30 digits", 400, post("Content-Length: " + "9".repeat(30), "")),
				is("unknown `Transfer-Encoding`", 400, post("Transfer-Encoding: odd", "")),
				is("chunk without size", 400, post("Transfer-Encoding: chunked", "zz\r\n")),
				is("unknown `Expect`", 400, post("Expect: miracles\r\nContent-Length: 0", "")),
				is("header without colon", 400, post("broken", "")), is("header without name", 400, post(": x", "")),
				is("header with illegal name", 400, post("X(: x", "")),
				is("header with space before colon", 400, post("X : x", "")),
				is("`Accept-Language` that names none, of a malformed target", 400,
						"GET /a<b HTTP/1.1\r\nAccept-Language: -\r\n" + REST),
				is("header with NUL", 400, post("X: \u0000", "")), is("header with CTL", 400, post("X: a\u0001b", "")),
				is("large header", 431, post("X: " + "a".repeat(20_000), "")),
				is("many headers", 431, post(
						IntStream.range(0, 2000).mapToObj((i) -> "X" + i + ": a").collect(Collectors.joining("\r\n")),
						"")));
	}

	@Test
	void headIsAnsweredWithHeadersOnly() {
		RawResponse response = RawHttp.exchange(service.port(), ("HEAD /a<b HTTP/1.1\r\n" + REST).getBytes(), true);
		assertThat(response).hasStatus(400).hasText("").hasHeader("Content-Type", "application/json");
	}

	@Test
	void requestIdAndPreferenceOfTheClientAreRespected() {
		RawResponse response = service
			.exchange("GET /a<b HTTP/1.1\r\nX-Request-Id: mine-1\r\nAccept: application/problem+json\r\n" + REST);
		assertThat(response).hasStatus(400).hasHeader("X-Request-Id", "mine-1").isJson("application/problem+json");
	}

	@Test
	void connectionIsOfUseAfterATargetThatCannotBeRead() {
		RawResponse response = service
			.exchange("GET /a<b HTTP/1.1\r\nHost: localhost\r\n\r\nGET /nothing HTTP/1.1\r\n" + REST);
		assertThat(response.status()).isEqualTo(400);
		assertThat(new String(response.body())).contains("HTTP/1.1 404", "RESOURCE_NOT_FOUND");
	}

	private static String get(String target) {
		return "GET " + target + " HTTP/1.1\r\n" + REST;
	}

	private static String post(String header, String body) {
		return "POST /read HTTP/1.1\r\n" + header + "\r\n" + REST + body;
	}

	private static Rejection is(String name, int status, String request) {
		return new Rejection(name, status, request);
	}

	record Rejection(String name, int status, String request) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	@TestService
	@RestController
	static class Application {

		@PostMapping("/read")
		String read(@RequestBody String body) {
			return body;
		}

	}

}
