package io.github.errorbook.source.paging;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.web.ReactiveOffsetScrollPositionHandlerMethodArgumentResolver;
import org.springframework.data.web.ReactivePageableHandlerMethodArgumentResolver;
import org.springframework.data.web.ReactiveSortHandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the mappers for the orders and pages that clients of a WebFlux
 * application ask for.
 *
 * @see PagingRequest
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass({ ReactiveSortHandlerMethodArgumentResolver.class, InvalidDataAccessApiUsageException.class,
		SyncHandlerMethodArgumentResolver.class })
@ConditionalOnErrorPipeline
final class ReactivePagingErrorMappersAutoConfiguration {

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookPagingMapperSource(ObjectProvider<ReactivePageableHandlerMethodArgumentResolver> pages,
			ObjectProvider<ReactiveSortHandlerMethodArgumentResolver> orders,
			ObjectProvider<ReactiveOffsetScrollPositionHandlerMethodArgumentResolver> positions, ErrorTexts texts) {
		List<SyncHandlerMethodArgumentResolver> resolvers = List.of(
				pages.getIfUnique(ReactivePageableHandlerMethodArgumentResolver::new),
				orders.getIfUnique(ReactiveSortHandlerMethodArgumentResolver::new),
				positions.getIfUnique(ReactiveOffsetScrollPositionHandlerMethodArgumentResolver::new));
		return PagingFaultMapper.source(() -> ReactiveListRequest.current(resolvers), new InputFaults(texts));
	}

}
