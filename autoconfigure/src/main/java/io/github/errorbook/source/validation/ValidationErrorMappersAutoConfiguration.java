package io.github.errorbook.source.validation;

import jakarta.validation.ValidatorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.input.ConversionFormats;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.resolve.TypedMapperSource;

/**
 * Auto-configuration of the mappers for what validation throws.
 *
 * @since 0.1.0
 */
@Lazy
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ValidationProperties.class)
public final class ValidationErrorMappersAutoConfiguration {

	@Bean
	ErrorCustomizer errorbookViolationPolicy(ValidationProperties properties, ErrorTexts texts) {
		return new ViolationPolicy(properties, new InputFaults(texts));
	}

	@Bean
	@ConditionalOnClass(name = "org.springframework.web.method.annotation.HandlerMethodValidationException")
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookValidationMapperSource(ApplicationContext messages, ErrorTexts texts,
			ObjectProvider<ConstraintReader> constraints, ObjectProvider<FieldNames> fieldNames) {
		ErrorReader errors = new ErrorReader(messages, new InputFaults(texts),
				constraints.getIfAvailable(() -> ConstraintReader.NONE), new ConversionFormats(messages));
		FieldNames names = fieldNames.getIfAvailable(() -> FieldNames.JAVA);
		return TypedMapperSource.of(new BindMapper(new BindingErrors(errors)),
				new MethodArgumentNotValidMapper(new BindingErrors(errors), names),
				new HandlerMethodValidationMapper(errors, names), new MethodValidationMapper(errors, names));
	}

	@Bean
	@ConditionalOnClass(name = "org.springframework.data.rest.core.RepositoryConstraintViolationException")
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookRepositoryConstraintMapperSource(ApplicationContext messages, ErrorTexts texts,
			ObjectProvider<ConstraintReader> constraints, ObjectProvider<FieldNames> fieldNames) {
		ErrorReader errors = new ErrorReader(messages, new InputFaults(texts),
				constraints.getIfAvailable(() -> ConstraintReader.NONE), new ConversionFormats(messages));
		return TypedMapperSource.of(new RepositoryConstraintMapper(new BindingErrors(errors),
				fieldNames.getIfAvailable(() -> FieldNames.JAVA)));
	}

	@Bean
	@ConditionalOnClass(name = { "jakarta.validation.ConstraintViolation",
			"org.springframework.web.method.annotation.HandlerMethodValidationException" })
	BeanValidationReader errorbookBeanValidationReader(ObjectProvider<ValidatorFactory> factories) {
		return new BeanValidationReader(new ConstraintMessages(factories), new ValueEchoes(factories));
	}

	@Bean
	@ConditionalOnClass(name = { "jakarta.validation.ConstraintViolation",
			"org.springframework.web.method.annotation.HandlerMethodValidationException" })
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookConstraintViolationMapperSource(ErrorTexts texts, BeanValidationReader constraints,
			ObjectProvider<FieldNames> names) {
		return TypedMapperSource.of(new ConstraintViolationMapper(new InputFaults(texts), constraints,
				names.getIfAvailable(() -> FieldNames.JAVA)));
	}

}
