package io.github.errorbook.source.repository;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;

/**
 * The mappers for what Spring Data REST throws, before those that take the same types for
 * what they are elsewhere.
 *
 * @see RepositoryFaults
 */
@Order(MapperSourceOrder.FRAMEWORK - 1)
final class RepositoryMappers implements PipelinePart {

	private static final String MAPPING = "restHandlerMapping";

	@Override
	public MapperSource mappers(ApplicationContext context) {
		if (!OptionalType.MVC.isPresent(context.getClassLoader())
				|| !OptionalType.DATA_REST.isPresent(context.getClassLoader())) {
			return MapperSource.of();
		}
		Supplier<@Nullable HandlerMapping> mapping = () -> context.containsBean(MAPPING)
				? context.getBean(MAPPING, HandlerMapping.class) : null;
		return MapperSource.allOf(new RepositoryFaults(),
				MapperSource.of(new QueryParameterMapper(new InputFaults(context.getBean(ErrorTexts.class))),
						new UnsupportedMethodMapper(NoResourceFoundException.class, mapping),
						new UnsupportedMethodMapper(NoHandlerFoundException.class, mapping)));
	}

}
