package io.github.errorbook.resolve;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;

/**
 * The types that the catalog maps to its codes. Each declared detail is read from the
 * accessor of that name.
 */
final class CatalogMapperSource implements MapperSource {

	private final Map<Class<?>, ErrorDefinition> definitions = new HashMap<>();

	CatalogMapperSource(ErrorCatalog catalog) {
		catalog.definitions()
			.forEach((definition) -> definition.exceptions()
				.forEach((type) -> this.definitions.putIfAbsent(type, definition)));
	}

	@Override
	public List<ErrorMapper<?>> mappersFor(Class<?> type) {
		ErrorDefinition definition = this.definitions.get(type);
		return (definition != null) ? List.of(new CatalogMapper(definition)) : List.of();
	}

	@Override
	public Set<Class<?>> types() {
		return Collections.unmodifiableSet(this.definitions.keySet());
	}

}
