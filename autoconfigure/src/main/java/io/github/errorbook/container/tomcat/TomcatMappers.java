package io.github.errorbook.container.tomcat;

import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.resolve.MapperSource;

/**
 * The mappers for what Tomcat throws.
 */
final class TomcatMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		return OptionalType.TOMCAT.isPresent(context.getClassLoader()) ? MapperSource.of(new TomcatRequestFaultMapper())
				: MapperSource.of();
	}

}
