package io.github.errorbook.resolve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.input.Accessor;
import io.github.errorbook.model.ErrorDetails;

/**
 * Reads the details that the catalog declares for a code, each from the accessor of its
 * name.
 */
final class DeclaredDetails {

	private final ClassCache<Map<String, Accessor>> accessors;

	DeclaredDetails(Set<String> names) {
		this.accessors = new ClassCache<>((type) -> accessors(type, names));
	}

	private static Map<String, Accessor> accessors(Class<?> type, Set<String> names) {
		Map<String, Accessor> accessors = new LinkedHashMap<>();
		for (String name : names) {
			Accessor accessor = Accessor.ofProperty(type, name);
			if (accessor != null) {
				accessors.put(name, accessor);
			}
		}
		return accessors;
	}

	ErrorDetails read(Throwable thrown) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		this.accessors.get(thrown.getClass()).forEach((name, accessor) -> accessor.readInto(name, thrown, values));
		return ErrorDetails.of(values);
	}

}
