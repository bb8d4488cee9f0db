package io.github.errorbook.webflux;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An error in its trace: envelope, line of the log and span tell the same id, whichever
 * door of a WebFlux service answers, and on whichever thread.
 */
class TracingTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String PARENT = "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01";

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class, "management.tracing.sampling.probability=1",
			"errorbook.response.include=trace-id,request-id", "logging.level.io.github.errorbook.errors=debug");

	@ParameterizedTest
	@ValueSource(strings = { "/items/7", "/crash", "/filter-crash", "/sent", "/elsewhere", "/nothing" })
	void envelopeLogAndSpanTellOneTrace(String path) {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		Logger logger = (Logger) LoggerFactory.getLogger("io.github.errorbook.errors");
		log.start();
		logger.addAppender(log);
		try {
			RawResponse response = service.get(path, PARENT, "X-Request-Id: r-1");
			assertThat(response.json().at("/error/traceId").asString()).isEqualTo(TRACE);
			assertThat(response.json().at("/error/requestId").asString()).isEqualTo("r-1");
			assertThat(response).hasHeader("X-Request-Id", "r-1");
			assertThat(List.copyOf(log.list)).singleElement().satisfies((event) -> {
				assertThat(event.getLevel()).isEqualTo(path.endsWith("crash") ? Level.ERROR : Level.DEBUG);
				assertThat(pair(event, "trace_id")).isEqualTo(TRACE);
				assertThat(pair(event, "request_id")).isEqualTo("r-1");
				assertThat(attribute(span(path), "error.code")).isEqualTo(pair(event, "error.code"));
			});
			assertThat(span(path).getTraceId()).isEqualTo(TRACE);
		}
		finally {
			logger.detachAppender(log);
		}
	}

	@Test
	void failureOfServiceIsFailureOfSpanAndThatOfTheClientIsNot() {
		service.get("/crash", PARENT);
		assertThat(span("/crash").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
		assertThat(attribute(span("/crash"), "exception")).isEqualTo("IllegalStateException");
		assertThat(span("/crash").getEvents()).singleElement()
			.extracting((event) -> event.getName())
			.isEqualTo("exception");
		service.get("/items/7", PARENT);
		assertThat(span("/items/7").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
		assertThat(attribute(span("/items/7"), "exception")).isEqualTo("ConflictException");
		assertThat(span("/items/7").getEvents()).isEmpty();
	}

	@Test
	void requestThatNettyRejectsHasNoTrace() {
		RawResponse response = service.get("/<>", PARENT);
		assertThat(response).hasStatus(400);
		assertThat(response.json().at("/error/traceId").isMissingNode()).isTrue();
	}

	private static String pair(ILoggingEvent event, String key) {
		return event.getKeyValuePairs()
			.stream()
			.filter((pair) -> pair.key.equals(key))
			.map((pair) -> String.valueOf(pair.value))
			.findFirst()
			.orElse(null);
	}

	private static String attribute(SpanData span, String key) {
		return span.getAttributes().get(AttributeKey.stringKey(key));
	}

	private static SpanData span(String path) {
		InMemorySpanExporter exporter = service.bean(InMemorySpanExporter.class);
		return Awaitility.await()
			.until(() -> exporter.getFinishedSpanItems()
				.stream()
				.filter((span) -> span.getKind() == SpanKind.SERVER && path.equals(attribute(span, "http.url")))
				.reduce((first, second) -> second)
				.orElse(null), (span) -> span != null);
	}

	@TestService
	@RestController
	static class Application {

		@Bean
		InMemorySpanExporter spans() {
			return InMemorySpanExporter.create();
		}

		@Bean
		SimpleSpanProcessor spanProcessor(InMemorySpanExporter spans) {
			return SimpleSpanProcessor.builder(spans).build();
		}

		@Bean
		WebFilter filter() {
			return (exchange, chain) -> exchange.getRequest().getURI().getPath().equals("/filter-crash")
					? Mono.error(new IllegalStateException("broken")) : chain.filter(exchange);
		}

		@GetMapping("/items/{id}")
		Mono<String> find(@PathVariable String id) {
			return Mono.error(new ConflictException());
		}

		@GetMapping("/crash")
		String crash() {
			throw new IllegalStateException("broken");
		}

		@GetMapping("/sent")
		Mono<Void> sent(ServerWebExchange exchange) {
			exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
			return Mono.empty();
		}

		@GetMapping("/elsewhere")
		Mono<String> elsewhere() {
			return Mono.<String>error(new ConflictException()).subscribeOn(Schedulers.parallel());
		}

	}

}
