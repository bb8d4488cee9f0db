package io.github.errorbook.actuate;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Leaves what is empty out of a descriptor.
 */
final class NonEmpty {

	private NonEmpty() {
	}

	static <T> @Nullable List<T> orNull(List<T> list) {
		return list.isEmpty() ? null : list;
	}

	static <K, V> @Nullable Map<K, V> orNull(Map<K, V> map) {
		return map.isEmpty() ? null : map;
	}

}
