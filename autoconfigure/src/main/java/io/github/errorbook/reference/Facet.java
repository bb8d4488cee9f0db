package io.github.errorbook.reference;

import java.util.List;

/**
 * A property by which codes can be filtered. One with a single value is a question to
 * which the codes that have it answer yes.
 *
 * @param name the name for scripts: {@code status}, {@code category}, {@code retryable}
 * or {@code deprecated}, as in the {@code data-} attributes of a row
 * @param label the name for people
 * @param values what the property can be, in the order in which to offer it
 */
record Facet(String name, String label, List<Value> values) {

	/**
	 * Return whether there is a choice of values.
	 * @return {@code true} if there are two or more
	 */
	boolean choice() {
		return this.values.size() > 1;
	}

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
