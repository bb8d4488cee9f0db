package io.github.errorbook.webflux;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.github.errorbook.wire.kit.Http2Exchange;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client does wrong in a stream of HTTP/2 is its fault: an envelope with the
 * status 400 where Netty leaves the stream open for an answer, else the end of the stream
 * or of the connection. No stream is left without an end.
 */
class StreamFaultsTests {

	private static final int DATA = 0;

	private static final int HEADERS = 1;

	private static final int PRIORITY = 2;

	private static final int WINDOW_UPDATE = 8;

	private static final int END_STREAM = 1;

	private static final int END_HEADERS = 4;

	private static final int PADDED = 8;

	private static final List<String> GET = List.of(":method=GET", ":scheme=http", ":path=/fine", ":authority=a");

	private static final List<String> POST = List.of(":method=POST", ":scheme=http", ":path=/read", ":authority=a",
			"content-type=application/json");

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class, "server.http2.enabled=true");

	@ParameterizedTest
	@MethodSource
	void faultIsAnEnvelope(Fault fault) {
		for (int i = 0; i < 5; i++) {
			RawResponse response = Http2Exchange.send(service.port(), fault.frames);
			assertThat(response).hasStatus(400).isEnvelope();
			assertThat(response.code()).isEqualTo("INVALID_REQUEST");
		}
	}

	static Stream<Fault> faultIsAnEnvelope() {
		return Stream.of(lengths(), bodies(), heads()).flatMap((faults) -> faults);
	}

	private static Stream<Fault> lengths() {
		Stream<Fault> wrong = Stream.of("5", "50", "x", "-1", "9".repeat(30))
			.map((length) -> is("content-length " + length, request(plus(POST, "content-length=" + length)),
					data(END_STREAM, "{\"name\":\"a\"}")));
		return Stream.concat(wrong,
				Stream.of(
						is("content-length too large, told later", request(plus(POST, "content-length=50")),
								data(0, "{\"name\":\"a\"}"), data(END_STREAM, "")),
						is("content-length too small, told later", request(plus(POST, "content-length=5")),
								data(0, "{\"n"), data(END_STREAM, "ame\":\"a\"}")),
						is("content-length twice", request(plus(plus(POST, "content-length=12"), "content-length=13")),
								data(END_STREAM, "{\"name\":\"a\"}")),
						is("content-length without body", headers(END_STREAM, plus(GET, "content-length=5")))));
	}

	private static Stream<Fault> bodies() {
		Stream<Fault> trailers = Stream.of(":path=/x", "X-Upper=x", "connection=close")
			.map((field) -> is("trailer " + field, request(POST), data(0, "{\"name\":\"a\"}"),
					headers(END_STREAM, List.of(field))));
		return Stream.concat(trailers,
				Stream.of(is("headers twice", request(POST), data(0, "{\"n"), headers(0, List.of("x-a=b"))),
						is("window of nothing more", request(POST), data(0, "{\"n"),
								Http2Exchange.frame(WINDOW_UPDATE, 0, 1, new byte[4])),
						is("window too large", request(POST), data(0, "{\"n"),
								Http2Exchange.frame(WINDOW_UPDATE, 0, 1, new byte[] { 0x7F, -1, -1, -1 })),
						is("stream that waits for itself", request(POST), data(0, "{\"n"),
								Http2Exchange.frame(PRIORITY, 0, 1, new byte[] { 0, 0, 0, 1, 1 }))));
	}

	private static Stream<Fault> heads() {
		return Stream.of(is("no method", headers(END_STREAM, without(GET, ":method"))),
				is("no method, but a body", request(without(POST, ":method")), data(END_STREAM, "{}")),
				is("no path", headers(END_STREAM, without(GET, ":path"))),
				is("no path, but a body", request(without(POST, ":path")), data(END_STREAM, "{}")),
				is("nothing of a request", headers(END_STREAM, List.of("x=y"))),
				is("NUL", headers(END_STREAM, plus(GET, "x=a\u0000b"))),
				is("method with space", headers(END_STREAM, plus(without(GET, ":method"), 0, ":method=G T"))),
				is("method with `<`", headers(END_STREAM, plus(without(GET, ":method"), 0, ":method=G<T"))));
	}

	@ParameterizedTest
	@MethodSource
	void faultThatNobodyMayAnswerEndsTheStream(Fault fault) {
		assertThat(Http2Exchange.send(service.port(), fault.frames).status()).isZero();
	}

	static Stream<Fault> faultThatNobodyMayAnswerEndsTheStream() {
		Stream<Fault> empty = Stream.of(":method", ":path", ":scheme", ":authority")
			.map((name) -> is("empty " + name, headers(END_STREAM, plus(without(GET, name), 0, name + "="))));
		Stream<Fault> twice = Stream.of(":method=GET", ":path=/x", ":scheme=http", ":authority=b")
			.map((field) -> is("two " + field, headers(END_STREAM, plus(GET, 0, field))));
		Stream<Fault> others = Stream.of(is("field before", headers(END_STREAM, plus(GET, 0, "x=y"))),
				is("padding of more than there is", request(POST),
						Http2Exchange.frame(DATA, PADDED, 1, new byte[] { -1, 'a' })),
				is("large frame", request(POST), data(END_STREAM, "a".repeat(20_000))),
				is("headers that no table has",
						Http2Exchange.frame(HEADERS, END_HEADERS | END_STREAM, 1, new byte[] { -1, -1, -1, -1, -1 })),
				is("stream of the server",
						Http2Exchange.frame(HEADERS, END_HEADERS | END_STREAM, 2, Http2Exchange.fields(GET))),
				is("headers of 12 KB", headers(END_STREAM, plus(GET, "x=" + "a".repeat(12_000)))));
		return Stream.of(empty, twice, others).flatMap((faults) -> faults);
	}

	/* Netty writes the status by its encoder, past all handlers. */
	@Test
	void headersThatAreALittleTooLargeHaveAStatusOnly() {
		RawResponse response = Http2Exchange.send(service.port(),
				List.of(headers(END_STREAM, plus(GET, "x=" + "a".repeat(9000)))));
		assertThat(response).hasStatus(431).hasText("");
	}

	@Test
	void rejectionIsDescribedAsMuchAsItCanBe() {
		RawResponse response = Http2Exchange.send(service.port(), List
			.of(headers(END_STREAM, plus(plus(without(GET, ":path"), "x-request-id=mine-1"), "accept-language=de"))));
		assertThat(response).hasStatus(400).hasHeader("X-Request-Id", "mine-1");
		assertThat(response.text()).contains("Anfrage");
	}

	@Test
	void responseToHeadHasHeadersOnly() {
		RawResponse response = Http2Exchange.send(service.port(),
				List.of(headers(END_STREAM, plus(plus(without(GET, ":method"), 0, ":method=HEAD"), "x=a\u0000b"))));
		assertThat(response).hasStatus(400).hasText("").hasHeader("Content-Type", "application/json");
	}

	private static byte[] request(List<String> fields) {
		return headers(0, fields);
	}

	private static byte[] headers(int flags, List<String> fields) {
		return Http2Exchange.frame(HEADERS, END_HEADERS | flags, 1, Http2Exchange.fields(fields));
	}

	private static byte[] data(int flags, String text) {
		return Http2Exchange.frame(DATA, flags, 1, text.getBytes());
	}

	private static List<String> without(List<String> fields, String name) {
		return fields.stream().filter((field) -> !field.startsWith(name + "=")).toList();
	}

	private static List<String> plus(List<String> fields, String field) {
		return plus(fields, fields.size(), field);
	}

	private static List<String> plus(List<String> fields, int index, String field) {
		List<String> all = new ArrayList<>(fields);
		all.add(index, field);
		return all;
	}

	private static Fault is(String name, byte[]... frames) {
		return new Fault(name, Arrays.asList(frames));
	}

	record Fault(String name, List<byte[]> frames) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	record Item(String name) {

	}

	@TestService
	@RestController
	static class Application {

		@GetMapping("/fine")
		String fine() {
			return "ok";
		}

		@PostMapping("/read")
		Mono<Item> read(@RequestBody Mono<Item> body) {
			return body;
		}

	}

}
