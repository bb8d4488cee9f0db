package io.github.errorbook.handle;

import java.util.Locale;

/**
 * The language that the reader of an error likes best.
 *
 * @param request the request
 */
record PreferredLocaleContext(ErrorRequest request) implements RequestLocale {

	@Override
	public Locale getLocale() {
		return this.request.locale();
	}

}
