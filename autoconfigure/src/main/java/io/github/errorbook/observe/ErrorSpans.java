package io.github.errorbook.observe;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import io.github.errorbook.guard.SafeTrace;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.handle.TraceIds;
import io.github.errorbook.resolve.BareStatusException;

/**
 * Knows the span of a request. Its failure is that of the span from 500 on; an error of
 * the client is not one of the server, and its text may repeat what the client sent.
 */
final class ErrorSpans implements ErrorListener, TraceIds {

	private final Tracer tracer;

	ErrorSpans(Tracer tracer) {
		this.tracer = tracer;
	}

	@Override
	public void onError(HandledError error) {
		Throwable thrown = error.error().thrown();
		if (error.error().status() >= 500 && !(thrown instanceof BareStatusException)) {
			Span span = span(error.request().facts());
			if (span != null) {
				fail(span, thrown);
			}
		}
	}

	/* What a span takes of an exception is its message and its text, which may fail. */
	private static void fail(Span span, Throwable thrown) {
		try {
			span.error(thrown);
		}
		catch (Throwable ex) {
			span.error(SafeTrace.withoutMessages(thrown));
		}
	}

	@Override
	public @Nullable String traceId(RequestFacts facts) {
		String observed = traceId(span(facts));
		String current = (observed != null) ? observed : traceId(this.tracer.currentSpan());
		return (current != null) ? current : MDC.get(TraceIds.MDC_KEY);
	}

	private static @Nullable Span span(RequestFacts facts) {
		Observation.Context context = ObservedRequest.find(facts);
		TracingContext tracing = (context != null) ? context.get(TracingContext.class) : null;
		return (tracing != null) ? tracing.getSpan() : null;
	}

	private static @Nullable String traceId(@Nullable Span span) {
		TraceContext context = (span != null) ? span.context() : null;
		String id = (context != null) ? context.traceId() : null;
		return (id != null && !id.isEmpty()) ? id : null;
	}

}
