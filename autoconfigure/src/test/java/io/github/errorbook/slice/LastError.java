package io.github.errorbook.slice;

import org.springframework.stereotype.Component;

import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;

/**
 * An extension as an application writes it.
 */
@Component
class LastError implements ErrorListener {

	private volatile String code;

	@Override
	public void onError(HandledError error) {
		this.code = error.error().code();
	}

	String code() {
		return this.code;
	}

}
