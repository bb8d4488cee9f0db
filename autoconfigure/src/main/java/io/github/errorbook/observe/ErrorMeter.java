package io.github.errorbook.observe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;

/**
 * Counts errors by code, status and class of exception.
 */
final class ErrorMeter implements ErrorListener {

	private static final String NAME = "errorbook.errors";

	private static final int MAX_EXCEPTIONS = 100;

	private final Supplier<MeterRegistry> registry;

	private final ErrorCatalog catalog;

	private final ExceptionNames exceptions = new ExceptionNames(MAX_EXCEPTIONS);

	private final Map<Series, Counter> counters = new ConcurrentHashMap<>();

	/**
	 * Create a meter.
	 * @param registry gives the registry, not asked before the first error because a
	 * registry that is made late is bound at once to meters that need the handler
	 * @param catalog the catalog
	 */
	ErrorMeter(Supplier<MeterRegistry> registry, ErrorCatalog catalog) {
		this.registry = registry;
		this.catalog = catalog;
	}

	@Override
	public void onError(HandledError error) {
		Series series = new Series(CodeTag.of(error, this.catalog), error.error().status(),
				this.exceptions.of(error.error().thrown()));
		Counter counter = this.counters.get(series);
		((counter != null) ? counter : this.counters.computeIfAbsent(series, this::register)).increment();
	}

	private Counter register(Series series) {
		return Counter.builder(NAME)
			.description("Errors that were answered")
			.tag("code", series.code())
			.tag("status", Integer.toString(series.status()))
			.tag("exception", series.exception())
			.register(this.registry.get());
	}

	private record Series(String code, int status, String exception) {

	}

}
