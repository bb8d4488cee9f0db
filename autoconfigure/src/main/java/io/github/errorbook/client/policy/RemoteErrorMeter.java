package io.github.errorbook.client.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.client.RemoteApiException;

/**
 * Counts errors of other services by client, code, status and outcome.
 */
final class RemoteErrorMeter implements RemoteErrorListener {

	private static final String NAME = "errorbook.client.errors";

	private final Supplier<@Nullable MeterRegistry> registry;

	private final Map<Series, Counter> counters = new ConcurrentHashMap<>();

	/**
	 * Create a meter.
	 * @param registry gives the registry, or {@code null} for none; not asked before the
	 * first error
	 */
	RemoteErrorMeter(Supplier<@Nullable MeterRegistry> registry) {
		this.registry = registry;
	}

	@Override
	public void onRemoteError(RemoteApiException error, String code, Outcome outcome) {
		MeterRegistry meters = this.registry.get();
		if (meters != null) {
			Series series = new Series(error.getClient(), code, error.getStatus(), outcome);
			this.counters.computeIfAbsent(series, (key) -> register(key, meters)).increment();
		}
	}

	private static Counter register(Series series, MeterRegistry meters) {
		return Counter.builder(NAME)
			.description("Errors that other services answered with")
			.tag("client", series.client())
			.tag("code", series.code())
			.tag("status", (series.status() < 600) ? Integer.toString(series.status()) : "other")
			.tag("outcome", series.outcome().tag())
			.register(meters);
	}

	private record Series(String client, String code, int status, Outcome outcome) {

	}

}
