package io.github.errorbook.source.validation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the mappers for what validation throws.
 *
 * @see ErrorReader
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
final class ValidationErrorMappersAutoConfiguration {

	@Bean
	ErrorCustomizer errorbookViolationPolicy(Environment environment, ErrorTexts texts) {
		return new ViolationPolicy(ValidationProperties.of(environment), new InputFaults(texts));
	}

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookValidationMapperSource(ApplicationContext context, ErrorTexts texts,
			ObjectProvider<FieldNames> names) {
		return ValidationMappers.in(context, new InputFaults(texts), names.getIfAvailable(() -> FieldNames.JAVA));
	}

}
