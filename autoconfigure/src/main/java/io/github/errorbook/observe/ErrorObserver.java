package io.github.errorbook.observe;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.resolve.BareStatusException;

/**
 * Tells the observation of a request its error and the code of that.
 */
final class ErrorObserver implements ErrorListener {

	private final ErrorCatalog catalog;

	ErrorObserver(ErrorCatalog catalog) {
		this.catalog = catalog;
	}

	@Override
	public void onError(HandledError error) {
		Observation.Context context = ObservedRequest.find(error.request().facts());
		if (context != null) {
			context.addLowCardinalityKeyValue(KeyValue.of(CodeTag.KEY, CodeTag.of(error, this.catalog)));
			Throwable thrown = error.error().thrown();
			if (!(thrown instanceof BareStatusException)) {
				context.setError(thrown);
			}
		}
	}

}
