package io.github.errorbook.resolve;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mappers by the type that each declares.
 */
final class TypedMapperSource implements MapperSource {

	private final Map<Class<?>, List<ErrorMapper<?>>> mappers;

	/**
	 * Create a source.
	 * @param mappers the mappers; of two with the same type the earlier is asked first
	 * @throws IllegalStateException if the type of a mapper is unknown
	 */
	TypedMapperSource(Collection<? extends ErrorMapper<?>> mappers) {
		this.mappers = mappers.stream().collect(Collectors.groupingBy(ErrorMapper::type));
	}

	@Override
	public List<ErrorMapper<?>> mappersFor(Class<?> type) {
		return this.mappers.getOrDefault(type, List.of());
	}

	@Override
	public Set<Class<?>> types() {
		return Collections.unmodifiableSet(this.mappers.keySet());
	}

}
