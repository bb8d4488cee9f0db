package io.github.errorbook.test;

import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Visibility;

/**
 * What callers rely on of a whole catalog.
 *
 * @param format the version of the format of the file
 * @param codes the public codes
 */
@JsonPropertyOrder({ "format", "codes" })
record LockedCatalog(int format, SortedMap<String, LockedCode> codes) {

	/**
	 * The only format so far.
	 */
	static final int FORMAT = 1;

	static LockedCatalog of(ErrorCatalog catalog) {
		SortedMap<String, LockedCode> codes = new TreeMap<>();
		for (ErrorDefinition definition : catalog.definitions()) {
			if (definition.visibility() == Visibility.PUBLIC) {
				codes.put(definition.value(), LockedCode.of(definition, catalog));
			}
		}
		return new LockedCatalog(FORMAT, codes);
	}

}
