package io.github.errorbook.observe;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;

/**
 * Gives the observation of a request that had no error the key of the code too, because
 * all series of a meter must have the same keys.
 */
final class ErrorCodeFilter implements ObservationFilter {

	private static final KeyValue NONE = KeyValue.of(CodeTag.KEY, KeyValue.NONE_VALUE);

	@Override
	public Observation.Context map(Observation.Context context) {
		if (ObservedRequest.is(context) && context.getLowCardinalityKeyValue(CodeTag.KEY) == null) {
			context.addLowCardinalityKeyValue(NONE);
		}
		return context;
	}

}
