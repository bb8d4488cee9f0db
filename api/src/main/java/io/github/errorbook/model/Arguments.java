package io.github.errorbook.model;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Arguments that are known to be immutable, so that copies of a violation can share them.
 */
final class Arguments extends AbstractMap<String, Object> {

	private final Map<String, Object> values;

	private Arguments(Map<String, Object> values) {
		this.values = values;
	}

	static Map<String, Object> copyOf(Map<String, Object> values) {
		if (values instanceof Arguments) {
			return values;
		}
		return values.isEmpty() ? Map.of() : new Arguments(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
	}

	@Override
	public @Nullable Object get(Object key) {
		return this.values.get(key);
	}

	@Override
	public boolean containsKey(Object key) {
		return this.values.containsKey(key);
	}

	@Override
	public Set<Entry<String, Object>> entrySet() {
		return this.values.entrySet();
	}

}
