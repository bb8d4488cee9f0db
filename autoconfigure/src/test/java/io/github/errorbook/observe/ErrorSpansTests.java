package io.github.errorbook.observe;

import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import io.github.errorbook.handle.RequestFacts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorSpans} without a trace.
 */
class ErrorSpansTests {

	private final ErrorSpans spans = new ErrorSpans(Tracer.NOOP);

	@AfterEach
	void forget() {
		MDC.clear();
	}

	@Test
	void traceIdWhenTracerDoesNothingIsNull() {
		assertThat(this.spans.traceId(RequestFacts.NONE)).isNull();
	}

	@Test
	void traceIdWhenObservationHasNoSpanIsNull() {
		ServerRequestObservationContext context = new ServerRequestObservationContext(new MockHttpServletRequest(),
				new MockHttpServletResponse());
		assertThat(this.spans.traceId(new RequestFacts() {

			@Override
			public Object attribute(String name) {
				return context;
			}

		})).isNull();
	}

	@Test
	void traceIdWhenTracerDoesNothingIsThatOfTheLoggingContext() {
		MDC.put("traceId", "4bf92f3577b34da6");
		assertThat(this.spans.traceId(RequestFacts.NONE)).isEqualTo("4bf92f3577b34da6");
	}

	@Test
	void errorWithoutSpanHarmsNothing() {
		this.spans.onError(TestErrors.of(new IllegalStateException()));
	}

}
