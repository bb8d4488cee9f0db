package io.github.errorbook.source.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the mappers for what Spring Web and Spring MVC throw.
 *
 * @see WebMappers
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass(ErrorResponse.class)
@ConditionalOnErrorPipeline
final class WebErrorMappersAutoConfiguration {

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookWebMapperSource(ApplicationContext context, ErrorTexts texts) {
		return WebMappers.in(context, new InputFaults(texts));
	}

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK_ANNOTATION)
	MapperSource errorbookResponseStatusMapperSource(ApplicationContext messages) {
		return new ResponseStatusMapperSource(messages);
	}

}
