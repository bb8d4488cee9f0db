package io.github.errorbook.source.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidatorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.resolve.FieldNames;
import io.github.errorbook.resolve.InputFaults;

/**
 * Auto-configuration of the mappers for what validation throws.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ValidationProperties.class)
public final class ValidationErrorMappersAutoConfiguration {

	@Bean
	ViolationPolicy errorbookViolationPolicy(ValidationProperties properties, ErrorTexts texts) {
		return new ViolationPolicy(properties, new InputFaults(texts));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HandlerMethodValidationException.class)
	static class WebMappersConfiguration {

		@Bean
		ErrorReader errorbookValidationErrorReader(ApplicationContext messages, ErrorTexts texts,
				ObjectProvider<ConstraintReader> constraints) {
			return new ErrorReader(messages, new InputFaults(texts),
					constraints.getIfAvailable(() -> ConstraintReader.NONE));
		}

		@Bean
		BindMapper errorbookBindMapper(ErrorReader errors) {
			return new BindMapper(new BindingErrors(errors));
		}

		@Bean
		MethodArgumentNotValidMapper errorbookMethodArgumentNotValidMapper(ErrorReader errors,
				ObjectProvider<FieldNames> names) {
			return new MethodArgumentNotValidMapper(new BindingErrors(errors),
					names.getIfAvailable(() -> FieldNames.JAVA));
		}

		@Bean
		HandlerMethodValidationMapper errorbookHandlerMethodValidationMapper(ErrorReader errors,
				ObjectProvider<FieldNames> names) {
			return new HandlerMethodValidationMapper(errors, names.getIfAvailable(() -> FieldNames.JAVA));
		}

		@Bean
		MethodValidationMapper errorbookMethodValidationMapper(ErrorReader errors, ObjectProvider<FieldNames> names) {
			return new MethodValidationMapper(errors, names.getIfAvailable(() -> FieldNames.JAVA));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ ConstraintViolation.class, HandlerMethodValidationException.class })
	static class BeanValidationConfiguration {

		@Bean
		BeanValidationReader errorbookBeanValidationReader(ObjectProvider<ValidatorFactory> factories) {
			return new BeanValidationReader(new ConstraintMessages(factories));
		}

		@Bean
		ConstraintViolationMapper errorbookConstraintViolationMapper(ErrorTexts texts, BeanValidationReader constraints,
				ObjectProvider<FieldNames> names) {
			return new ConstraintViolationMapper(new InputFaults(texts), constraints,
					names.getIfAvailable(() -> FieldNames.JAVA));
		}

	}

}
