package io.github.errorbook.source.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the mappers for what reading a body throws, and for the names
 * that fields have in JSON.
 *
 * @see JacksonFaultReader
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass(HttpMessageNotReadableException.class)
@ConditionalOnErrorPipeline
final class JsonErrorMappersAutoConfiguration {

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookJsonMapperSource(ApplicationContext context, ErrorTexts texts) {
		return JsonErrorMappers.in(context, new InputFaults(texts));
	}

	@Bean
	@ConditionalOnProperty(name = "errorbook.validation.field-names", havingValue = "json", matchIfMissing = true)
	FieldNames errorbookJsonFieldNames(ApplicationContext context) {
		return JsonErrorMappers.fieldNames(context);
	}

}
