package io.github.errorbook.test.coverage;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.resolve.ResolvedError;

/**
 * Records the codes of one context.
 */
final class ProvokedCodesRecorder implements ErrorListener, ErrorCustomizer {

	private final ProvokedCodes codes;

	ProvokedCodesRecorder(ErrorCatalog catalog, ProvokedCodes codes) {
		this.codes = codes;
		codes.declare(catalog);
	}

	@Override
	public void onError(HandledError error) {
		this.codes.answer(error.error().code());
	}

	/* Of outcomes below 400 no listener learns. */
	@Override
	public ResolvedError customize(ResolvedError error, ErrorRequest request) {
		if (error.status() < 400) {
			this.codes.answer(error.code());
		}
		return error;
	}

}
