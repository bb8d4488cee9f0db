package io.github.errorbook.source.paging;

import org.springframework.context.ApplicationContext;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;

/**
 * The mappers for the orders and pages that clients ask for.
 *
 * @see PagingRequest
 */
final class PagingMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		boolean reactive = context.containsBean(WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME);
		OptionalType stack = reactive ? OptionalType.WEBFLUX : OptionalType.MVC;
		if (!stack.isPresent(context.getClassLoader()) || !OptionalType.SORTING.isPresent(context.getClassLoader())) {
			return MapperSource.of();
		}
		return PagingFaultMapper.source(reactive ? ReactiveListRequest.in(context) : ServletListRequest.in(context),
				new InputFaults(context.getBean(ErrorTexts.class)));
	}

}
