package io.github.errorbook.observe;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;

import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.handle.HandledError;

/**
 * Shows how often the listeners of errors failed themselves. The meters are there from
 * the first error on, which is when listeners are.
 */
final class ListenerMeters implements ErrorListener {

	private static final String NAME = "errorbook.listener.failures";

	private final Supplier<ErrorPipeline> handler;

	private final Supplier<MeterRegistry> registry;

	private final AtomicBoolean registered = new AtomicBoolean();

	ListenerMeters(Supplier<ErrorPipeline> handler, Supplier<MeterRegistry> registry) {
		this.handler = handler;
		this.registry = registry;
	}

	@Override
	public void onError(HandledError error) {
		if (!this.registered.get() && this.registered.compareAndSet(false, true)) {
			register(this.handler.get(), this.registry.get());
		}
	}

	private static void register(ErrorPipeline handler, MeterRegistry registry) {
		handler.listenerFailures()
			.keySet()
			.forEach((listener) -> FunctionCounter
				.builder(NAME, handler, (counting) -> counting.listenerFailures().getOrDefault(listener, 0L))
				.description("Failures of listeners of errors")
				.tag("listener", listener)
				.register(registry));
	}

}
