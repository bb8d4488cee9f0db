package io.github.errorbook.source.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.converter.HttpMessageNotReadableException;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the names that fields have in JSON.
 *
 * @see JsonFieldNames
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass(HttpMessageNotReadableException.class)
@ConditionalOnErrorPipeline
@ConditionalOnProperty(name = "errorbook.validation.field-names", havingValue = "json", matchIfMissing = true)
final class JsonFieldNamesAutoConfiguration {

	@Bean
	FieldNames errorbookJsonFieldNames(ApplicationContext context) {
		return JsonErrorMappers.fieldNames(context);
	}

}
