package io.github.errorbook.client.policy;

import java.util.function.Supplier;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;

import io.github.errorbook.client.RemoteApiException;

/**
 * Tells the observation of a call the code of its error. The key is one of spans only:
 * the series of the meters of calls keep their keys.
 */
final class RemoteErrorSpans implements RemoteErrorListener {

	private final Supplier<ObservationRegistry> registry;

	RemoteErrorSpans(Supplier<ObservationRegistry> registry) {
		this.registry = registry;
	}

	@Override
	public void onRemoteError(RemoteApiException error, String code, Outcome outcome) {
		Observation current = this.registry.get().getCurrentObservation();
		if (current != null && current.getContextView() instanceof RequestReplySenderContext<?, ?>) {
			current.highCardinalityKeyValue(KeyValue.of("error.code", code));
		}
	}

}
