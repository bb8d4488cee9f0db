package io.github.errorbook.source.json;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where in a body the parser met a fault, as in {@code lines[1].prices[EUR]}.
 */
final class JsonPath {

	private JsonPath() {
	}

	static String of(JacksonException thrown) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference reference : thrown.getPath()) {
			String name = reference.getPropertyName();
			if (name == null) {
				path.append('[').append(reference.getIndex()).append(']');
			}
			else if (isMap(reference.from())) {
				path.append('[').append(name).append(']');
			}
			else {
				path.append((path.length() > 0) ? "." : "").append(name);
			}
		}
		return path.toString();
	}

	private static boolean isMap(@Nullable Object container) {
		return container instanceof Map || (container instanceof Class<?> type && Map.class.isAssignableFrom(type));
	}

}
