package io.github.errorbook.webflux;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.wire.kit.Http2Exchange;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A body that is too large is an envelope each time, over HTTP/1.1 and over HTTP/2, for
 * each way to read it. Spring releases twice what it has of a body that is read while the
 * response is written.
 */
class LargeBodyTests {

	private static final int DATA = 0;

	private static final int HEADERS = 1;

	private static final int END_STREAM = 1;

	private static final int END_HEADERS = 4;

	static final int FRAME = 16_000;

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class, "server.http2.enabled=true",
			"spring.http.codecs.max-in-memory-size=1KB");

	static Stream<String> paths() {
		return Stream.of("/item", "/mono", "/then", "/entity", "/flux", "/text", "/form");
	}

	@ParameterizedTest
	@MethodSource("paths")
	void bodyOverHttp2IsAnEnvelopeEachTime(String path) {
		for (int i = 0; i < 10; i++) {
			assertThat(sendOverHttp2(service, path, 3 * FRAME)).hasStatus(413).isEnvelope();
		}
	}

	@ParameterizedTest
	@MethodSource("paths")
	void bodyOverHttp1IsAnEnvelopeEachTime(String path) {
		for (int i = 0; i < 10; i++) {
			assertThat(sendOverHttp1(service, path)).hasStatus(413).isEnvelope();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/item", "/nothing" })
	void bodyBeyondTheWindowIsAnEnvelope(String path) {
		assertThat(sendOverHttp2(service, path, 400_000)).isEnvelope();
	}

	@Test
	void connectionIsOfUseAfterwards() {
		String body = body(3 * FRAME);
		RawResponse response = RawHttp.exchange(service.port(), ("""
				POST /mono HTTP/1.1\r
				Host: a\r
				Content-Type: application/json\r
				Content-Length: %d\r
				\r
				%sGET /nothing HTTP/1.1\r
				Host: a\r
				Connection: close\r
				\r
				""".formatted(body.length(), body)).getBytes(StandardCharsets.US_ASCII), false);
		assertThat(response.status()).isEqualTo(413);
		assertThat(response.text()).contains("HTTP/1.1 404");
	}

	@Test
	void bodyThatIsNotTooLargeIsRead() {
		assertThat(service.post("/mono", "{\"name\": \"a\"}").text()).isEqualTo("{\"name\":\"a\"}");
		RawResponse response = Http2Exchange.send(service.port(),
				List.of(headers("/mono"), Http2Exchange.frame(DATA, 0, 1, "{\"name\"".getBytes()),
						Http2Exchange.frame(DATA, END_STREAM, 1, ": \"a\"}".getBytes())));
		assertThat(response.text()).isEqualTo("{\"name\":\"a\"}");
	}

	static RawResponse sendOverHttp1(NettyService service, String path) {
		return service.send("POST", path, body(3 * FRAME), "Content-Type: " + contentType(path));
	}

	static RawResponse sendOverHttp2(NettyService service, String path, int size) {
		List<byte[]> frames = new ArrayList<>(List.of(headers(path)));
		byte[] body = body(size).getBytes(StandardCharsets.US_ASCII);
		for (int start = 0; start < body.length; start += FRAME) {
			int end = Math.min(body.length, start + FRAME);
			frames.add(Http2Exchange.frame(DATA, (end == body.length) ? END_STREAM : 0, 1,
					Arrays.copyOfRange(body, start, end)));
		}
		return Http2Exchange.send(service.port(), frames);
	}

	private static byte[] headers(String path) {
		return Http2Exchange.frame(HEADERS, END_HEADERS, 1, Http2Exchange.fields(List.of(":method=POST", ":scheme=http",
				":path=" + path, ":authority=a", "content-type=" + contentType(path))));
	}

	private static String contentType(String path) {
		return path.equals("/form") ? "application/x-www-form-urlencoded" : "application/json";
	}

	private static String body(int size) {
		return "{\"name\": \"" + "a".repeat(size) + "\"}";
	}

	record Item(String name) {

	}

	@TestService
	@RestController
	static class Application {

		@PostMapping("/item")
		Item item(@RequestBody Item body) {
			return body;
		}

		@PostMapping("/mono")
		Mono<Item> mono(@RequestBody Mono<Item> body) {
			return body;
		}

		@PostMapping("/then")
		Mono<Void> then(@RequestBody Mono<Item> body) {
			return body.then();
		}

		@PostMapping("/entity")
		Mono<ResponseEntity<Item>> entity(@RequestBody Mono<Item> body) {
			return body.map(ResponseEntity::ok);
		}

		@PostMapping("/flux")
		Flux<Item> flux(@RequestBody Flux<Item> body) {
			return body;
		}

		@PostMapping("/text")
		Mono<String> text(@RequestBody Mono<String> body) {
			return body;
		}

		@PostMapping("/form")
		Mono<String> form(ServerWebExchange exchange) {
			return exchange.getFormData().map(Object::toString);
		}

	}

}
