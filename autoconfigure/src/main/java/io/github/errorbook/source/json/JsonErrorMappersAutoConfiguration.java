package io.github.errorbook.source.json;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.resolve.TypedMapperSource;

/**
 * Auto-configuration of the mappers for what reading a body throws, and for the names
 * that fields have in JSON.
 *
 * @since 0.1.0
 */
@Lazy
@AutoConfiguration
@ConditionalOnClass(HttpMessageNotReadableException.class)
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
public final class JsonErrorMappersAutoConfiguration {

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookJsonMapperSource(ErrorTexts texts, ObjectProvider<BodyFaultReader> readers) {
		return TypedMapperSource
			.of(new UnreadableMessageMapper(new InputFaults(texts), readers.getIfAvailable(() -> (cause) -> null)));
	}

	@Bean
	@ConditionalOnClass(name = "tools.jackson.databind.json.JsonMapper")
	BodyFaultReader errorbookJacksonFaultReader(ErrorTexts texts, ObjectProvider<JsonMapper> mappers) {
		return new JacksonFaultReader(new InputFaults(texts), JsonMappers.of(mappers));
	}

	@Bean
	@ConditionalOnClass(name = "tools.jackson.databind.json.JsonMapper")
	@ConditionalOnProperty(name = "errorbook.validation.field-names", havingValue = "json", matchIfMissing = true)
	FieldNames errorbookJsonFieldNames(ObjectProvider<JsonMapper> mappers) {
		return new JsonFieldNames(JsonMappers.of(mappers));
	}

}
