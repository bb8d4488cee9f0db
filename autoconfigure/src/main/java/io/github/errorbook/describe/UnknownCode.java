package io.github.errorbook.describe;

import org.jspecify.annotations.Nullable;

/**
 * A code that an operation names and the catalog does not have.
 *
 * @param method the handler method
 * @param code the code as it is written
 * @param nearest the code that is spelled most alike, or {@code null} if none is
 */
record UnknownCode(String method, String code, @Nullable String nearest) {

	@Override
	public String toString() {
		return this.code + " on " + this.method
				+ ((this.nearest != null) ? " (did you mean " + this.nearest + "?)" : "");
	}

}
