package io.github.errorbook.wire;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What containers reject before Spring sees it.
 */
@ParameterizedClass
@EnumSource(Container.class)
class RejectedByContainerTests {

	private static final String END = "Connection: close\r\n\r\n";

	private static final String REST = "Host: a\r\n" + END;

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@Parameter
	Container container;

	@ParameterizedTest
	@MethodSource("rejections")
	void rejectionIsAnEnvelope(Rejection rejection) {
		int status = (this.container == Container.TOMCAT) ? rejection.tomcat : rejection.jetty;
		RawResponse response = exchange(rejection.request);
		assertThat(response).hasStatus(status).isJson("application/json").hasNoHeader("Server");
		assertThat(response.code()).isEqualTo(code(status));
		assertThat(response.error().propertyNames()).startsWith("code", "message");
		assertThat(response).leaksNothingOf("<", "Exception", "org.", "java.", "badMessage");
	}

	private static String code(int status) {
		return switch (status) {
			case 404 -> "RESOURCE_NOT_FOUND";
			case 405 -> "METHOD_NOT_ALLOWED";
			case 414 -> "URI_TOO_LONG";
			case 431 -> "REQUEST_HEADERS_TOO_LARGE";
			case 501 -> "NOT_IMPLEMENTED";
			case 505 -> "INTERNAL_SERVER_ERROR";
			default -> "INVALID_REQUEST";
		};
	}

	static Stream<Rejection> rejections() {
		return Stream
			.of(Stream.of(is("request line of one word", 400, "GARBAGE\r\n" + REST),
					is("illegal method", 400, "GE<T / HTTP/1.1\r\n" + REST),
					is("long method", 400, 431, "A".repeat(20_000) + " / HTTP/1.1\r\n" + REST),
					is("method `CONNECT`", 501, 404, "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n" + END),
					is("protocol that is not HTTP", 400, 505, "GET / XTTP/1.1\r\n" + REST),
					is("unknown version of HTTP", 505, "GET / HTTP/9.9\r\n" + REST),
					is("handshake of TLS", 400, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000".repeat(9)),
					is("`Host` missing", 400, "GET / HTTP/1.1\r\n" + END),
					is("`Host` twice", 400, "GET / HTTP/1.1\r\nHost: b\r\n" + REST),
					is("`Host` malformed", 400, "GET / HTTP/1.1\r\nHost: a b<\r\n" + END)), targets(), headers())
			.flatMap((cases) -> cases);
	}

	private static Stream<Rejection> targets() {
		return Stream.of(is("target with `<`", 400, get("/a<b")), is("target with backslash", 400, get("/a\\b")),
				is("target that is not ASCII", 400, get("/\u00e4")), is("target with space", 400, get("/a b")),
				is("target with fragment", 400, get("/a#b")), is("target without slash", 400, get("a")),
				is("`%2f` in the path", 400, get("/a%2fb")), is("`%5c` in the path", 400, get("/a%5cb")),
				is("`%zz` in the path", 400, get("/a%zz")), is("`%00` in the path", 400, get("/a%00")),
				is("path that is not UTF-8", 400, get("/%ff%fe")), is("path above the root", 400, get("/../a")),
				is("escaped path above the root", 400, get("/%2e%2e/a")),
				is("long path", 414, get("/" + "a".repeat(20_000))),
				is("long query", 414, get("/?" + "a".repeat(20_000))));
	}

	private static Stream<Rejection> headers() {
		return Stream.of(is("`Content-Length` that is no number", 400, post("Content-Length: x", "")),
				is("`Content-Length` below zero", 400, post("Content-Length: -1", "")),
				is("`Content-Length` twice", 400, post("Content-Length: 1\r\nContent-Length: 2", "ab")),
				is("`Content-Length` of 30 digits", 400, post("Content-Length: " + "9".repeat(30), "")),
				is("unknown `Transfer-Encoding`", 501, 400, post("Transfer-Encoding: odd", "")),
				is("chunk without size", 400, post("Transfer-Encoding: chunked", "zz\r\n")),
				is("chunk that ends early", 400, post("Transfer-Encoding: chunked", "3\r\nab")),
				is("unknown `Expect`", 417, post("Expect: miracles\r\nContent-Length: 0", "")),
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
	void traceShowsNoErrorInAnotherForm() {
		RawResponse response = exchange("TRACE / HTTP/1.1\r\n" + REST);
		if (this.container == Container.TOMCAT) {
			assertThat(response).hasStatus(405).isJson("application/json");
			assertThat(response.header("Allow")).contains("GET").doesNotContain("TRACE");
		}
		else {
			assertThat(response).hasStatus(200);
		}
	}

	@Test
	void headIsAnsweredWithHeadersOnly() {
		RawResponse response = RawHttp.exchange(service.port(),
				("HEAD /a<b HTTP/1.1\r\n" + REST).getBytes(StandardCharsets.ISO_8859_1), true);
		assertThat(response).hasStatus(400).hasText("").hasHeader("Content-Type", "application/json");
	}

	/*
	 * Such a client knows of no head, so that the body is all that it can be sent. Jetty
	 * tells it that times have changed.
	 */
	@Test
	void requestOfHttp09IsAnsweredWithAnEnvelope() {
		RawResponse response = exchange("GET /nothing\r\n\r\n");
		if (this.container == Container.TOMCAT) {
			assertThat(response.status()).isZero();
			assertThat(response.code()).isEqualTo("RESOURCE_NOT_FOUND");
		}
		else {
			assertThat(response).hasStatus(505).isJson("application/json");
		}
	}

	@Test
	void requestIdAndLanguageOfTheClientAreRespected() {
		RawResponse response = exchange(
				"GET /a%2fb HTTP/1.1\r\nX-Request-Id: mine-1\r\nAccept: application/problem+json\r\n" + REST);
		assertThat(response).hasStatus(400).hasHeader("X-Request-Id", "mine-1").isJson("application/problem+json");
	}

	@Test
	void serverFaultOfTheClientsMakingIsLoggedInOneLineWithoutStackTrace() {
		try (LogLines log = LogLines.ofAll()) {
			exchange("GET / HTTP/9.9\r\n" + REST);
			assertThat(log.events()).singleElement().extracting(ILoggingEvent::getThrowableProxy).isNull();
			assertThat(log.lines()).singleElement().asString().startsWith("ERROR INTERNAL_SERVER_ERROR 505 ");
		}
	}

	@Test
	void whatCouldNotBeReadIsNotMadeUp() {
		try (LogLines log = LogLines.ofErrors()) {
			exchange("GARBAGE\r\n" + REST);
			assertThat(log.lines()).singleElement().asString().startsWith("DEBUG INVALID_REQUEST 400 - - [");
		}
	}

	private static RawResponse exchange(String request) {
		return RawResponse.parse(RawHttp.exchangeAndEnd(service.port(), request.getBytes(StandardCharsets.ISO_8859_1)),
				false);
	}

	private static String get(String target) {
		return "GET " + target + " HTTP/1.1\r\n" + REST;
	}

	private static String post(String header, String body) {
		return "POST /read HTTP/1.1\r\n" + header + "\r\n" + REST + body;
	}

	private static Rejection is(String name, int status, String request) {
		return new Rejection(name, status, status, request);
	}

	private static Rejection is(String name, int tomcat, int jetty, String request) {
		return new Rejection(name, tomcat, jetty, request);
	}

	record Rejection(String name, int tomcat, int jetty, String request) {

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
