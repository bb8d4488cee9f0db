package io.github.errorbook.container.tomcat;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * The mappers for what Tomcat throws.
 */
final class TomcatMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		if (!OptionalType.TOMCAT.isPresent(context.getClassLoader())) {
			return MapperSource.of();
		}
		List<ErrorMapper<?>> mappers = new ArrayList<>(TomcatPartMappers.all());
		mappers.add(new TomcatRequestFaultMapper());
		return MapperSource.of(mappers);
	}

}
