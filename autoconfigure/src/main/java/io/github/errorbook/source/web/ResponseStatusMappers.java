package io.github.errorbook.source.web;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;

/**
 * The mappers for types with an annotation of Spring Web, before those that know types.
 */
@Order(MapperSourceOrder.FRAMEWORK_ANNOTATION)
final class ResponseStatusMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		return OptionalType.WEB.isPresent(context.getClassLoader()) ? new ResponseStatusMapperSource(context)
				: MapperSource.of();
	}

}
