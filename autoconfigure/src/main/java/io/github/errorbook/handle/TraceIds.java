package io.github.errorbook.handle;

import org.jspecify.annotations.Nullable;

/**
 * Knows the traces of requests.
 *
 * @since 0.1.0
 * @see RequestFacts
 */
@FunctionalInterface
public interface TraceIds {

	/**
	 * The key under which tracers put the id into the context of log lines.
	 */
	String MDC_KEY = "traceId";

	/**
	 * Return the id of the trace in which a request is handled on the current thread.
	 * @param facts what is known of the request
	 * @return the id, or {@code null} outside of a trace
	 */
	@Nullable String traceId(RequestFacts facts);

}
