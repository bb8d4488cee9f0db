package io.github.errorbook.observe;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.handle.HandledError;

/**
 * The code as a tag, which has as many values as the catalog has codes, and one more.
 */
final class CodeTag {

	static final String KEY = "error.code";

	private static final String UNKNOWN = "UNKNOWN";

	private CodeTag() {
	}

	/**
	 * Return the code of an error.
	 * @param error the error
	 * @param catalog the catalog
	 * @return the code, or {@code UNKNOWN} for one that a customizer made up
	 */
	static String of(HandledError error, ErrorCatalog catalog) {
		ErrorDefinition definition = error.error().definition();
		return (catalog.find(definition.code()) != null) ? definition.value() : UNKNOWN;
	}

}
