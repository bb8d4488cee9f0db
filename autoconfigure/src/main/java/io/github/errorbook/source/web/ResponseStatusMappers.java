package io.github.errorbook.source.web;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;

import io.github.errorbook.autoconfigure.LibraryMappers;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.source.OptionalType;

/**
 * The mappers for types with an annotation of Spring Web, before those that know types.
 */
@Order(MapperSourceOrder.FRAMEWORK_ANNOTATION)
final class ResponseStatusMappers implements LibraryMappers {

	@Override
	public MapperSource in(ApplicationContext context) {
		return OptionalType.WEB.isPresent(context.getClassLoader()) ? new ResponseStatusMapperSource(context)
				: MapperSource.of();
	}

}
