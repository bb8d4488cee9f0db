package io.github.errorbook.webflux;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A HEAD is answered by the head of what a GET is answered with, and its error is told
 * once, though Spring sends no body and so does not commit the response before its end.
 */
class HeadTests {

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class, "errorbook.response.code-header=X-Code",
			"errorbook.codes.SOLD_OUT.status=409", "errorbook.codes.SOLD_OUT.message=Nothing is left.",
			"errorbook.codes.SOLD_OUT.retry-after=60s");

	@BeforeAll
	static void warmUp() {
		service.get("/nothing");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			/thrown, 1
			/published, 1
			/later, 1
			/status/404, 1
			/status/503, 1
			/empty, 1
			/route, 1
			/nothing, 1
			/thrown?a=%zz, 1
			/own/text, 0
			/own/object, 0
			/own/parts, 0
			/own/stream, 0
			/written, 0
			""")
	void headIsThatOfTheAnswerToGet(String target, int errors) {
		int before = Application.errors.get();
		RawResponse get = service.get(target);
		assertThat(Application.errors.get() - before).isEqualTo(errors);
		RawResponse head = service.send("HEAD", target, null);
		assertThat(Application.errors.get() - before).as("errors told").isEqualTo(2 * errors);
		assertThat(head).hasStatus(get.status()).hasText("");
		assertThat(fixed(head)).isEqualTo(fixed(get));
	}

	/* The length of what is written in parts is not known, and a HEAD has no parts. */
	private static List<String> fixed(RawResponse response) {
		boolean inParts = response.headerValues("X-Code").isEmpty();
		return response.headers()
			.stream()
			.map(String::toLowerCase)
			.filter((line) -> !line.startsWith("x-request-id:") && !line.startsWith("transfer-encoding:")
					&& !(inParts && line.startsWith("content-length:")))
			.sorted()
			.toList();
	}

	@TestService
	@RestController
	static class Application {

		static final AtomicInteger errors = new AtomicInteger();

		private static final Map<String, Object> OWN = Map.of("text", ResponseEntity.status(409).body("mine"), "object",
				ResponseEntity.status(409).body(Map.of("a", "b")), "parts",
				ResponseEntity.status(409).body(Flux.just("a", "b")), "stream",
				ResponseEntity.status(409).header("Content-Type", "text/event-stream").body(Flux.just("a", "b")));

		@GetMapping("/written")
		Mono<Void> written(ServerWebExchange exchange) {
			exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
			exchange.getResponse().getHeaders().setContentType(MediaType.TEXT_PLAIN);
			return exchange.getResponse()
				.writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap(new byte[9])));
		}

		@Bean
		ErrorListener listener() {
			return (error) -> errors.incrementAndGet();
		}

		@GetMapping("/thrown")
		String thrown() {
			throw new ApiException("SOLD_OUT");
		}

		@GetMapping("/published")
		Mono<String> published() {
			return Mono.error(new ApiException("SOLD_OUT"));
		}

		@GetMapping("/later")
		Mono<String> later() {
			return Mono.<String>error(new ApiException("SOLD_OUT")).subscribeOn(Schedulers.parallel());
		}

		@GetMapping("/status/{status}")
		ResponseEntity<Void> status(@PathVariable int status) {
			return ResponseEntity.status(status).build();
		}

		@GetMapping("/empty")
		ResponseEntity<Mono<String>> empty() {
			return ResponseEntity.status(409).body(Mono.empty());
		}

		@GetMapping("/own/{name}")
		Object own(@PathVariable String name) {
			return OWN.get(name);
		}

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route(RequestPredicates.path("/route"),
					(request) -> Mono.error(new ApiException("SOLD_OUT")));
		}

	}

}
