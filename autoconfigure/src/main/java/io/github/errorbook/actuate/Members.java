package io.github.errorbook.actuate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Members of a JSON object in the order in which they are added, without those that say
 * nothing.
 */
final class Members {

	private final Map<String, Object> values = new LinkedHashMap<>();

	Members add(String name, @Nullable Object value) {
		if (value != null && !isEmpty(value)) {
			this.values.put(name, value);
		}
		return this;
	}

	private static boolean isEmpty(Object value) {
		return (value instanceof Collection<?> collection && collection.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty());
	}

	Map<String, Object> toMap() {
		return this.values;
	}

}
