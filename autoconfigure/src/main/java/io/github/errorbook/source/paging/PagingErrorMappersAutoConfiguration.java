package io.github.errorbook.source.paging;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.web.SortArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the mappers for the orders and pages that clients ask for.
 *
 * @see PagingRequest
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ SortArgumentResolver.class, InvalidDataAccessApiUsageException.class,
		RequestMappingHandlerAdapter.class })
@ConditionalOnErrorPipeline
final class PagingErrorMappersAutoConfiguration {

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookPagingMapperSource(ObjectProvider<RequestMappingHandlerAdapter> adapters, ErrorTexts texts) {
		PagingArguments arguments = new PagingArguments(() -> first(adapters));
		return PagingFaultMapper.source(() -> ServletListRequest.current(arguments), new InputFaults(texts));
	}

	private static @Nullable RequestMappingHandlerAdapter first(ObjectProvider<RequestMappingHandlerAdapter> adapters) {
		return adapters.orderedStream().findFirst().orElse(null);
	}

}
