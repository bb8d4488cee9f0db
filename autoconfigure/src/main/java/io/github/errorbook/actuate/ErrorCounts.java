package io.github.errorbook.actuate;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;

/**
 * Counts errors by code. A code that a customizer made up counts in the total only.
 */
final class ErrorCounts implements ErrorListener {

	private final Map<String, LongAdder> counts = new HashMap<>();

	private final LongAdder total = new LongAdder();

	ErrorCounts(ErrorCatalog catalog) {
		catalog.definitions().forEach((definition) -> this.counts.put(definition.code(), new LongAdder()));
	}

	@Override
	public void onError(HandledError error) {
		this.total.increment();
		LongAdder count = this.counts.get(error.error().code());
		if (count != null) {
			count.increment();
		}
	}

	long total() {
		return this.total.sum();
	}

	long of(String code) {
		LongAdder count = this.counts.get(code);
		return (count != null) ? count.sum() : 0;
	}

}
