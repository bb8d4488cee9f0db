package io.github.errorbook.resolve;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.model.ErrorDetails;

/**
 * The types of which the configuration says by which accessors they know their code and
 * their status. Each detail that the catalog declares for the code is read from the
 * accessor of that name.
 */
final class AccessorMapperSource implements MapperSource {

	private final ErrorCatalog catalog;

	private final Map<Class<?>, ExceptionAccessors> accessors = new LinkedHashMap<>();

	private final Map<String, DeclaredDetails> details = new ConcurrentHashMap<>();

	/**
	 * Create a source.
	 * @param catalog the catalog
	 * @param accessors the types; of two that are the same the first counts
	 */
	AccessorMapperSource(ErrorCatalog catalog, Collection<ExceptionAccessors> accessors) {
		this.catalog = catalog;
		accessors.forEach((entry) -> this.accessors.putIfAbsent(entry.type(), entry));
	}

	@Override
	public List<ErrorMapper<?>> mappersFor(Class<?> type) {
		ExceptionAccessors found = this.accessors.get(type);
		return (found != null) ? List.of(new AccessorMapper(found.code(), found.status(), null, this::details))
				: List.of();
	}

	private ErrorDetails details(String code, Throwable thrown) {
		ErrorDefinition definition = this.catalog.findByNameOrValue(code);
		return (definition != null)
				? this.details.computeIfAbsent(code, (key) -> new DeclaredDetails(definition.details().keySet()))
					.read(thrown)
				: ErrorDetails.NONE;
	}

	@Override
	public Set<Class<?>> types() {
		return Collections.unmodifiableSet(this.accessors.keySet());
	}

}
