package io.github.errorbook.webflux;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebHandler;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.RateLimitExceededException;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way in which an error leaves a WebFlux service ends in an envelope, whoever else
 * stands in the way: nobody, filters and handlers of the application, or Spring Security.
 */
@ParameterizedClass
@ValueSource(
		classes = { DoorsTests.DoorsAlone.class, DoorsTests.DoorsBesideOthers.class, DoorsTests.DoorsInSecurity.class })
class DoorsTests {

	private static NettyService service;

	@Parameter
	Class<?> application;

	@BeforeParameterizedClassInvocation
	static void start(Class<?> application) {
		service = NettyService.start(application, "errorbook.paths.exclude=/pages/**");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	private static RawResponse run(Function<ServerWebExchange, Object> action, String... headers) {
		Doors.action = action;
		return service.get("/run", headers);
	}

	private static RawResponse filter(Function<ServerWebExchange, Mono<Void>> filter, String... headers) {
		Doors.filter = filter;
		return service.get("/filter", headers);
	}

	@Test
	void exceptionOfControllerIsAnswered() {
		assertThat(run((exchange) -> {
			throw new ConflictException();
		})).isError(StandardErrorCode.CONFLICT);
	}

	@Test
	void exceptionOfPublisherIsAnswered() {
		assertThat(run((exchange) -> Mono.error(new RateLimitExceededException(Duration.ofSeconds(30)))))
			.isError(StandardErrorCode.RATE_LIMIT_EXCEEDED)
			.hasHeader("Retry-After", "30");
	}

	@Test
	void unknownExceptionTellsNothing() {
		assertThat(run((exchange) -> Mono.error(new IllegalStateException("secret"))))
			.isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
			.leaksNothingOf("secret");
	}

	@Test
	void errorsOfJavaAreAnswered() {
		for (Error error : new Error[] { new AssertionError("secret"), new StackOverflowError("secret"),
				new OutOfMemoryError("secret"), new NoClassDefFoundError("secret") }) {
			assertThat(run((exchange) -> {
				throw error;
			})).as(error.toString()).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf("secret");
			assertThat(run((exchange) -> Mono.error(error))).as(error.toString())
				.isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
			assertThat(filter((exchange) -> {
				throw error;
			})).as(error.toString()).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		}
	}

	@Test
	void errorsOfJavaAreAnsweredOnAnotherThread() {
		for (Error error : new Error[] { new AssertionError("secret"), new StackOverflowError("secret"),
				new OutOfMemoryError("secret"), new NoClassDefFoundError("secret") }) {
			Doors.action = (exchange) -> {
				throw error;
			};
			assertThat(service.get("/run?elsewhere")).as(error.toString())
				.isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
				.leaksNothingOf("secret");
		}
	}

	/* Reactor throws them as it throws errors of the virtual machine. */
	@Test
	void exceptionsThatReactorTakesForFatalAreAnswered() {
		RuntimeException[] fatal = { Exceptions.bubble(new ConflictException()), Exceptions.failWithCancel(),
				Exceptions.errorCallbackNotImplemented(new IllegalStateException("secret")) };
		for (RuntimeException thrown : fatal) {
			int status = (thrown == fatal[0]) ? 409 : 500;
			assertThat(run((exchange) -> {
				throw thrown;
			})).as(thrown.toString()).hasStatus(status).isEnvelope().leaksNothingOf("secret");
			assertThat(run((exchange) -> Mono.error(thrown))).as(thrown.toString()).hasStatus(status).isEnvelope();
			assertThat(service.get("/run?elsewhere")).as(thrown.toString()).hasStatus(status).isEnvelope();
			assertThat(filter((exchange) -> {
				throw thrown;
			})).as(thrown.toString()).hasStatus(status).isEnvelope();
		}
	}

	@Test
	void statusThatIsNoErrorIsWhatOnlyItsOwnExceptionMeans() {
		assertThat(run((exchange) -> Mono.error(new Continued()))).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		for (int status : new int[] { 100, 102, 200, 302, 304, 399 }) {
			assertThat(run((exchange) -> {
				throw new ErrorResponseException(HttpStatusCode.valueOf(status));
			})).as("%d", status).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
			assertThat(run((exchange) -> {
				throw new ResponseStatusException(HttpStatusCode.valueOf(status));
			})).as("%d", status).hasStatus((status < 200 || status == 399) ? 500 : status);
		}
	}

	@Test
	void exceptionOfFilterIsAnswered() {
		assertThat(filter((exchange) -> Mono.error(new ConflictException()))).isError(StandardErrorCode.CONFLICT);
		assertThat(filter((exchange) -> {
			throw new ConflictException();
		})).isError(StandardErrorCode.CONFLICT);
	}

	@Test
	void exceptionOfFunctionalRouteIsAnswered() {
		Doors.action = (exchange) -> Mono.error(new ConflictException());
		assertThat(service.get("/route")).isError(StandardErrorCode.CONFLICT);
	}

	@Test
	void unknownPathIsAnswered() {
		assertThat(service.get("/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(service.get("/nothing.css")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void wrongMethodIsAnswered() {
		assertThat(service.send("DELETE", "/items", null)).isError(StandardErrorCode.METHOD_NOT_ALLOWED)
			.hasListHeader("Allow", "GET");
	}

	@Test
	void statusWithoutBodyIsFilled() {
		for (int status : new int[] { 400, 404, 418, 500, 503, 599 }) {
			assertThat(filter((exchange) -> {
				exchange.getResponse().setRawStatusCode(status);
				return Mono.empty();
			})).as("%d, left", status).hasStatus(status).isEnvelope();
			assertThat(filter((exchange) -> {
				exchange.getResponse().setRawStatusCode(status);
				return exchange.getResponse().setComplete();
			})).as("%d, completed", status).hasStatus(status).isEnvelope();
			assertThat(run((exchange) -> ResponseEntity.status(status).build())).as("%d, entity", status)
				.hasStatus(status)
				.isEnvelope();
		}
	}

	@Test
	void emptyBodyIsFilled() {
		assertThat(filter((exchange) -> {
			exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
			return exchange.getResponse().writeWith(Flux.empty());
		})).isError(StandardErrorCode.CONFLICT);
		assertThat(filter((exchange) -> {
			exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
			return exchange.getResponse().writeWith(Mono.empty());
		})).isError(StandardErrorCode.CONFLICT);
		assertThat(filter((exchange) -> {
			exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
			return exchange.getResponse().writeAndFlushWith(Flux.empty());
		})).isError(StandardErrorCode.CONFLICT);
		assertThat(filter((exchange) -> {
			exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
			DataBuffer nothing = exchange.getResponse().bufferFactory().wrap(new byte[0]);
			return exchange.getResponse().writeWith(Mono.just(nothing));
		})).isError(StandardErrorCode.CONFLICT);
		assertThat(run((exchange) -> ResponseEntity.status(409).body(""))).isError(StandardErrorCode.CONFLICT);
	}

	@Test
	void bodyOfApplicationIsLeftAlone() {
		assertThat(run((exchange) -> ResponseEntity.status(409).body("mine"))).hasStatus(409).hasText("mine");
		assertThat(filter((exchange) -> {
			exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
			return exchange.getResponse().writeWith(Flux.just(bytes(exchange, "mi"), bytes(exchange, "ne")));
		})).hasStatus(409).hasText("mine");
		assertThat(run((exchange) -> ResponseEntity.ok().build())).hasStatus(200).hasText("");
	}

	@Test
	void headersOfAbandonedResponseGo() {
		assertThat(run((exchange) -> {
			exchange.getResponse().getHeaders().setETag("\"1\"");
			exchange.getResponse().getHeaders().setContentLength(500);
			exchange.getResponse().getHeaders().set("Content-Encoding", "gzip");
			exchange.getResponse().getHeaders().setCacheControl("max-age=60");
			exchange.getResponse().getHeaders().set("X-Kept", "yes");
			return Mono.error(new ConflictException());
		})).isError(StandardErrorCode.CONFLICT).hasNoHeader("ETag", "Content-Encoding").hasHeader("X-Kept", "yes");
	}

	@Test
	void streamThatFailsBeforeItBeginsIsAnEnvelope() {
		for (String accept : new String[] { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE,
				MediaType.APPLICATION_NDJSON_VALUE }) {
			assertThat(run((exchange) -> ResponseEntity.ok(Flux.error(new ConflictException())), "Accept: " + accept))
				.as(accept)
				.isError(StandardErrorCode.CONFLICT);
		}
	}

	@Test
	void streamThatFailsLaterIsCut() {
		for (String accept : new String[] { MediaType.TEXT_EVENT_STREAM_VALUE, MediaType.APPLICATION_NDJSON_VALUE }) {
			RawResponse response = run((exchange) -> ResponseEntity
				.ok(Flux.just("a", "b").concatWith(Flux.error(new ConflictException()))), "Accept: " + accept);
			assertThat(response).as(accept).hasStatus(200).isIncomplete().leaksNothingOf("CONFLICT");
		}
	}

	@Test
	void headHasNoBody() {
		Doors.action = (exchange) -> Mono.error(new ConflictException());
		RawResponse get = service.get("/run");
		RawResponse head = service.send("HEAD", "/run", null);
		assertThat(head).hasStatus(409).hasText("").hasHeader("Content-Length", get.header("Content-Length"));
		RawResponse missing = service.send("HEAD", "/nothing", null);
		assertThat(missing).hasStatus(404).hasText("").hasHeader("Content-Type", "application/json");
	}

	@Test
	void whateverTheClientAcceptsItGetsJson() {
		for (String accept : new String[] { "text/csv", "image/png", "text/html", "garbage", "text/event-stream",
				"application/xml" }) {
			assertThat(service.get("/nothing", "Accept: " + accept)).as(accept)
				.isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(service.get("/csv", "Accept: " + accept)).as(accept).isEnvelope();
		}
	}

	@Test
	void problemDetailsAreSentToWhoPrefersThem() {
		assertThat(service.get("/nothing", "Accept: application/problem+json")).hasStatus(404)
			.hasHeader("Content-Type", "application/problem+json");
	}

	@Test
	void requestIdIsRepeated() {
		assertThat(service.get("/nothing", "X-Request-Id: abc-1")).hasHeader("X-Request-Id", "abc-1");
		assertThat(service.get("/nothing", "X-Request-Id: <script>").header("X-Request-Id")).matches("[0-9a-f]{32}");
	}

	@Test
	void languageOfReaderIsSpoken() {
		assertThat(service.get("/nothing", "Accept-Language: de").error().path("message").asString())
			.isNotEqualTo(StandardErrorCode.RESOURCE_NOT_FOUND.definition().message().toString());
		assertThat(service.get("/nothing", "Accept-Language: tlh")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void adviceOfApplicationComesFirst() {
		assertThat(run((exchange) -> Mono.error(new OfAdvice()))).hasStatus(422).hasText("of advice");
	}

	@Test
	void excludedPathsAreLeftToSpringBoot() {
		assertThat(service.get("/pages/x")).hasStatus(404).hasHeader("Content-Type", "application/json");
		assertThat(service.get("/pages/x").text()).contains("\"timestamp\"");
	}

	private static DataBuffer bytes(ServerWebExchange exchange, String text) {
		return exchange.getResponse().bufferFactory().wrap(text.getBytes());
	}

	@ResponseStatus(HttpStatus.CONTINUE)
	static class Continued extends RuntimeException {

	}

	static class OfAdvice extends RuntimeException {

	}

	@RestController
	@Import(Advice.class)
	static class Doors {

		static volatile Function<ServerWebExchange, Object> action = (exchange) -> "ok";

		static volatile Function<ServerWebExchange, Mono<Void>> filter = (exchange) -> Mono.empty();

		@RequestMapping("/run")
		Object run(ServerWebExchange exchange) {
			Object result = action.apply(exchange);
			return (result instanceof ResponseEntity<?> || result instanceof Mono<?>) ? result : Mono.just(result);
		}

		@GetMapping("/items")
		String items() {
			return "ok";
		}

		@GetMapping(path = "/csv", produces = "text/csv")
		String csv() {
			throw new ConflictException();
		}

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route()
				.GET("/route", (request) -> ServerResponse.ok().body((Mono<?>) action.apply(null), Object.class))
				.build();
		}

		@Bean
		SimpleUrlHandlerMapping handlers() {
			WebHandler handler = (exchange) -> filter.apply(exchange);
			return new SimpleUrlHandlerMapping(Map.of("/filter", handler), -1);
		}

	}

	@TestService
	static class DoorsAlone extends Doors {

	}

	@TestService
	static class DoorsBesideOthers extends Doors {

		@Bean
		WebFilter failingFilter() {
			return (exchange, chain) -> exchange.getRequest().getPath().value().equals("/filter")
					? filter.apply(exchange) : chain.filter(exchange);
		}

		@Bean
		WebFilter elsewhere() {
			return (exchange, chain) -> "elsewhere".equals(exchange.getRequest().getURI().getQuery())
					? Mono.just(exchange).publishOn(Schedulers.parallel()).flatMap(chain::filter)
					: chain.filter(exchange);
		}

		@Bean
		WebExceptionHandler handler() {
			return (exchange, thrown) -> Mono.error(thrown);
		}

	}

	@EnableAutoConfiguration
	@EnableWebFluxSecurity
	static class DoorsInSecurity extends Doors {

		@Bean
		SecurityWebFilterChain open(ServerHttpSecurity http) {
			return http.authorizeExchange((rules) -> rules.anyExchange().permitAll())
				.csrf((csrf) -> csrf.disable())
				.build();
		}

	}

	@ControllerAdvice
	static class Advice {

		@ExceptionHandler
		ResponseEntity<String> handle(OfAdvice thrown) {
			return ResponseEntity.unprocessableContent().body("of advice");
		}

	}

}
