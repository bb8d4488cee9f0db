package io.github.errorbook.source.json;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.github.errorbook.resolve.FieldNames;
import io.github.errorbook.resolve.FieldPath;

/**
 * Where in a body the parser met a fault, as in {@code lines[1].prices[EUR]}.
 */
final class JsonPath {

	private JsonPath() {
	}

	static String of(JacksonException thrown, FieldNames names) {
		String path = "";
		Class<?> owner = null;
		String property = "";
		for (JacksonException.Reference reference : thrown.getPath()) {
			String name = reference.getPropertyName();
			if (name == null) {
				path += "[" + reference.getIndex() + "]";
			}
			else if (isMap(reference.from())) {
				path += "[" + name + "]";
			}
			else {
				Class<?> type = JsonTarget.typeOf(reference);
				path = FieldPath.join(FieldPath.join(path, names.wrapperOf(type, owner, property)), name);
				owner = type;
				property = name;
			}
		}
		return path;
	}

	private static boolean isMap(@Nullable Object container) {
		return container instanceof Map || (container instanceof Class<?> type && Map.class.isAssignableFrom(type));
	}

}
