package io.github.errorbook.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What several sources know, in their order.
 *
 * @param sources the sources
 */
record CompositeMapperSource(List<MapperSource> sources) implements MapperSource {

	@Override
	public List<ErrorMapper<?>> mappersFor(Class<?> type) {
		List<ErrorMapper<?>> mappers = new ArrayList<>();
		this.sources.forEach((source) -> mappers.addAll(source.mappersFor(type)));
		return mappers;
	}

	@Override
	public Set<Class<?>> types() {
		Set<Class<?>> types = new LinkedHashSet<>();
		this.sources.forEach((source) -> types.addAll(source.types()));
		return types;
	}

}
