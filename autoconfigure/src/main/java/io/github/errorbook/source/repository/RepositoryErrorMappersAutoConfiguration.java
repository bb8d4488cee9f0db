package io.github.errorbook.source.repository;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the mappers for what Spring Data REST throws.
 *
 * @see RepositoryFaults
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(RepositoryRestController.class)
@ConditionalOnErrorPipeline
final class RepositoryErrorMappersAutoConfiguration {

	/* Before the mappers that take the same types for what they are elsewhere. */
	private static final int ORDER = MapperSourceOrder.FRAMEWORK - 1;

	@Bean
	@Order(ORDER)
	MapperSource errorbookRepositoryMapperSource(ErrorTexts texts,
			@Qualifier("restHandlerMapping") ObjectProvider<HandlerMapping> mapping) {
		return MapperSource.allOf(new RepositoryFaults(),
				MapperSource.of(new QueryParameterMapper(new InputFaults(texts)),
						new UnsupportedMethodMapper(NoResourceFoundException.class, mapping),
						new UnsupportedMethodMapper(NoHandlerFoundException.class, mapping)));
	}

}
