package io.github.errorbook.container.jetty;

import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.resolve.MapperSource;

/**
 * The mappers for what Jetty throws.
 */
final class JettyMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		return OptionalType.JETTY.isPresent(context.getClassLoader())
				? MapperSource.of(new JettyRequestFaultMapper(), new JettyFailedReadMapper()) : MapperSource.of();
	}

}
