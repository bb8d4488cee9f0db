package io.github.errorbook.reference;

import java.util.List;

/**
 * A property by which codes can be filtered.
 *
 * @param name the name for scripts: {@code status}, {@code category}, {@code retryable}
 * or {@code deprecated}, as in the {@code data-} attributes of a row
 * @param label the name for people
 * @param values what the property can be, in the order in which to offer it
 */
record Facet(String name, String label, List<Value> values) {

	/**
	 * A value of the property.
	 *
	 * @param value the value for scripts
	 * @param label the value for people
	 * @param count how many codes have it
	 */
	record Value(String value, String label, int count) {

	}

}
