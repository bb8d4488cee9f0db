package io.github.errorbook.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.github.errorbook.handle.ErrorHandler;

/**
 * Shows how often the listeners of errors failed themselves.
 */
final class ListenerMeters implements MeterBinder {

	private static final String NAME = "errorbook.listener.failures";

	private final ErrorHandler handler;

	ListenerMeters(ErrorHandler handler) {
		this.handler = handler;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.handler.listenerFailures()
			.keySet()
			.forEach((listener) -> FunctionCounter
				.builder(NAME, this.handler, (handler) -> handler.listenerFailures().getOrDefault(listener, 0L))
				.description("Failures of listeners of errors")
				.tag("listener", listener)
				.register(registry));
	}

}
