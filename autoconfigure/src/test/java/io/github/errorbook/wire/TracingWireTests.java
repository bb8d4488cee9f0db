package io.github.errorbook.wire;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An error in its trace: envelope, line of the log and span tell the same id.
 */
@ParameterizedClass
@EnumSource(Container.class)
class TracingWireTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String PARENT = "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01";

	@RegisterExtension
	static final Service service = Service.of(ObservedService.class, ObservedService.PROPERTIES);

	@Parameter
	Container container;

	@ParameterizedTest
	@ValueSource(strings = { "/items/7", "/crash", "/filter-crash", "/sent", "/guarded", "/async", "/async-crash",
			"/nothing" })
	void envelopeLogAndSpanTellOneTrace(String path) {
		try (LogLines log = LogLines.ofErrors()) {
			assertOneTrace(path, log);
			SpanData span = span(path);
			assertThat(span.getTraceId()).isEqualTo(TRACE);
			assertThat(attribute(span, "error.code")).isEqualTo(pair(log, "error.code"));
		}
	}

	/*
	 * Spring ends the span of a request that timed out before that is answered. On the
	 * way to the error page no span is current.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/slow", "/late" })
	void envelopeAndLogTellTraceAfterItsEnd(String path) {
		try (LogLines log = LogLines.ofErrors()) {
			assertOneTrace(path, log);
		}
	}

	private static void assertOneTrace(String path, LogLines log) {
		RawResponse response = service.get(path, ObservedService.USER, PARENT, "X-Request-Id: r-1");
		assertThat(response.json().at("/error/traceId").asString()).isEqualTo(TRACE);
		assertThat(response.json().at("/error/requestId").asString()).isEqualTo("r-1");
		assertThat(response).hasHeader("X-Request-Id", "r-1");
		assertThat(pair(log, "trace_id")).isEqualTo(TRACE);
		assertThat(pair(log, "request_id")).isEqualTo("r-1");
	}

	@Test
	void failureOfServiceIsFailureOfSpan() {
		service.get("/crash", ObservedService.USER, PARENT);
		SpanData span = span("/crash");
		assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
		assertThat(attribute(span, "exception")).isEqualTo("IllegalStateException");
		assertThat(span.getEvents()).singleElement().extracting((event) -> event.getName()).isEqualTo("exception");
	}

	@Test
	void failureWithoutMessageIsFailureOfSpan() {
		try (LogLines log = LogLines.ofErrorbook()) {
			service.get("/silent-crash", ObservedService.USER, PARENT);
			SpanData span = span("/silent-crash");
			assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
			assertThat(span.getEvents()).singleElement().extracting((event) -> event.getName()).isEqualTo("exception");
			assertThat(log.lines()).noneMatch((line) -> line.contains("A listener failed"));
		}
	}

	@Test
	void errorOfClientIsNoFailureOfSpan() {
		service.get("/items/7", ObservedService.USER, PARENT);
		SpanData span = span("/items/7");
		assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
		assertThat(attribute(span, "exception")).isEqualTo("ConflictException");
		assertThat(span.getEvents()).isEmpty();
	}

	@Test
	void unsafeRequestIdIsReplacedEverywhere() {
		try (LogLines log = LogLines.ofErrors()) {
			RawResponse response = service.get("/crash", ObservedService.USER, "X-Request-Id: <script>");
			String id = response.header("X-Request-Id");
			assertThat(id).matches("[0-9a-f]{32}");
			assertThat(response.json().at("/error/requestId").asString()).isEqualTo(id);
			assertThat(pair(log, "request_id")).isEqualTo(id);
			assertThat(log.lines().get(0)).contains("[" + id + "]");
		}
	}

	@Test
	void requestThatContainerRejectsHasNoTrace() {
		RawResponse response = service.get("/<>", PARENT);
		assertThat(response).hasStatus(400);
		assertThat(response.json().at("/error/traceId").isMissingNode()).isTrue();
	}

	private static String pair(LogLines log, String key) {
		ILoggingEvent event = log.events().get(0);
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

}
