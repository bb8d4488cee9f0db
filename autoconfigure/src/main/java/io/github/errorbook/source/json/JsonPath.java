package io.github.errorbook.source.json;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.FieldPath;

/**
 * Where in a body the parser met a fault, as in {@code lines[1].prices[EUR]}.
 */
final class JsonPath {

	private final FieldNames names;

	private final OutsideNames outside;

	JsonPath(FieldNames names, OutsideNames outside) {
		this.names = names;
		this.outside = outside;
	}

	String of(JacksonException thrown) {
		String path = "";
		Class<?> owner = null;
		String property = "";
		List<JacksonException.Reference> references = thrown.getPath();
		for (int i = 0; i < references.size(); i++) {
			JacksonException.Reference reference = references.get(i);
			String name = reference.getPropertyName();
			if (name == null) {
				path += "[" + reference.getIndex() + "]";
			}
			else if (isMap(reference.from())) {
				path += "[" + name + "]";
			}
			else {
				Class<?> type = JsonTarget.typeOf(reference);
				path = FieldPath.join(path, kept(references, i, type));
				path = FieldPath.join(FieldPath.join(path, this.names.wrapperOf(type, owner, property)), name);
				owner = type;
				property = name;
			}
		}
		return (thrown instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null)
				? FieldPath.join(path, kept(references, references.size(), mismatch.getTargetType())) : path;
	}

	/*
	 * The property that is missing between what is expected and what was found.
	 */
	private String kept(List<JacksonException.Reference> references, int index, Class<?> found) {
		OutsideNames.Pair pair = this.outside.holding(this.outside.expected(references, index), found);
		return (pair != null) ? pair.value() : "";
	}

	private static boolean isMap(@Nullable Object container) {
		return container instanceof Map || (container instanceof Class<?> type && Map.class.isAssignableFrom(type));
	}

}
