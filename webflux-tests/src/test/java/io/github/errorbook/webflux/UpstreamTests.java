package io.github.errorbook.webflux;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.util.retry.Retry;

import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call to another service that fails is 502, 503 or 504, and what Reactor wraps is what
 * it wraps.
 */
class UpstreamTests {

	private static DisposableServer upstream;

	private static NettyService service;

	@BeforeAll
	static void start() {
		upstream = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.route((routes) -> routes
				.get("/status/{n}",
						(request, response) -> response.status(Integer.parseInt(request.param("n")))
							.header("Retry-After", "7")
							.sendString(Mono.just("secret")))
				.get("/slow", (request, response) -> response.sendString(Mono.never()))
				.get("/cut",
						(request, response) -> response.header("Content-Length", "100")
							.sendString(Mono.just("x"))
							.then(Mono.fromRunnable(() -> response.withConnection((c) -> c.channel().close()))))
				.get("/garbage",
						(request, response) -> response.header("Content-Type", "application/json")
							.sendString(Mono.just("{\"secret\": ")))
				.get("/type/{type}/{n}",
						(request, response) -> response.status(Integer.parseInt(request.param("n")))
							.header("Content-Type", request.param("type").replace('-', '/'))
							.sendString(Mono.just("{}"))))
			.bindNow();
		service = NettyService.start(Upstreams.class);
	}

	@AfterAll
	static void stop() {
		service.close();
		upstream.disposeNow();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void failureOfTheCallIsNotThatOfTheClient(Case call) {
		Upstreams.call = call.call;
		RawResponse response = service.get("/call");
		assertThat(response).hasStatus(call.status).isEnvelope().leaksNothingOf("secret", "127.0.0.1", "localhost");
	}

	static Stream<Case> cases() {
		return Stream.of(is("status 400", 502, get("/status/400")), is("status 401", 502, get("/status/401")),
				is("status 404", 502, get("/status/404")), is("status 500", 502, get("/status/500")),
				is("status 429 with a time", 503, get("/status/429")),
				is("status 503 with a time", 503, get("/status/503")), is("slow answer", 504, get("/slow")),
				is("answer that is cut", 502, get("/cut")),
				is("answer that is not JSON", 502, get("/garbage", Item.class)),
				is("answer without a type", 502, get("/type/secret/200")),
				is("error without a type", 502, get("/type/secret/404")),
				is("answer without a type, exchanged", 502, exchange("/type/secret/200")),
				is("error without a type, exchanged", 502, exchange("/type/secret/404")),
				is("answer of another type", 502, get("/type/text-html/200", Item.class)),
				is("answer of another type, exchanged", 502, exchange("/type/text-html/200")),
				is("refused connection", 502, Mono
					.defer(() -> WebClient.create("http://127.0.0.1:1").get().retrieve().bodyToMono(String.class))),
				is("timeout of Reactor", 504, Mono.never().timeout(Duration.ofMillis(20))),
				is("timeout of Reactor in a stream", 504, Flux.never().timeout(Duration.ofMillis(20)).then()),
				is("retries that are exhausted", 409,
						Mono.error(new ConflictException()).retryWhen(Retry.fixedDelay(1, Duration.ofMillis(1)))),
				is("retries of a call", 502, get("/status/500").retryWhen(Retry.max(1))),
				is("error of several", 409, Mono.whenDelayError(Mono.error(new ConflictException()))),
				is("own timeout", 500, Mono.error(() -> own())));
	}

	private static TimeoutException own() {
		return new TimeoutException("secret");
	}

	private static Mono<?> get(String path) {
		return get(path, String.class);
	}

	private static Mono<?> get(String path, Class<?> type) {
		return Mono.defer(() -> client().get().uri(path).retrieve().bodyToMono(type));
	}

	private static Mono<?> exchange(String path) {
		return Mono.defer(() -> client().get().uri(path).exchangeToMono((answer) -> answer.bodyToMono(Item.class)));
	}

	private static WebClient client() {
		return WebClient.builder()
			.clientConnector(
					new ReactorClientHttpConnector(HttpClient.create().responseTimeout(Duration.ofMillis(300))))
			.baseUrl("http://127.0.0.1:" + upstream.port())
			.build();
	}

	private static Case is(String name, int status, Mono<?> call) {
		return new Case(name, status, call);
	}

	record Case(String name, int status, Mono<?> call) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	record Item(String name) {

	}

	@TestService
	@RestController
	static class Upstreams {

		static volatile Mono<?> call;

		@GetMapping("/call")
		Mono<?> call() {
			return call;
		}

	}

}
