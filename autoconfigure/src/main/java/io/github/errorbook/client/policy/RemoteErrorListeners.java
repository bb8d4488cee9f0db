package io.github.errorbook.client.policy;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;

/**
 * Who learns of the errors of other services: the application's meters, and the
 * observations of its calls.
 */
final class RemoteErrorListeners {

	private RemoteErrorListeners() {
	}

	static List<RemoteErrorListener> in(ApplicationContext context) {
		List<RemoteErrorListener> listeners = new ArrayList<>();
		if (OptionalType.METERS.isPresent(context.getClassLoader())) {
			listeners.add(new RemoteErrorMeter(context.getBeanProvider(MeterRegistry.class)::getIfAvailable));
		}
		if (OptionalType.OBSERVATIONS.isPresent(context.getClassLoader())) {
			ObjectProvider<ObservationRegistry> registry = context.getBeanProvider(ObservationRegistry.class);
			listeners.add(new RemoteErrorSpans(() -> registry.getIfAvailable(() -> ObservationRegistry.NOOP)));
		}
		return listeners;
	}

}
