package io.github.errorbook.source.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.resolve.InputFaults;
import io.github.errorbook.resolve.MapperSourceOrder;

/**
 * Auto-configuration of the mappers for what Spring Web and Spring MVC throw.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(ErrorResponse.class)
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
public final class WebErrorMappersAutoConfiguration {

	@Bean
	ErrorResponseMapper errorbookErrorResponseMapper(ApplicationContext messages) {
		return new ErrorResponseMapper(messages);
	}

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK_ANNOTATION)
	ResponseStatusMapperSource errorbookResponseStatusMapperSource(ApplicationContext messages) {
		return new ResponseStatusMapperSource(messages);
	}

	@Bean
	TypeMismatchMapper errorbookTypeMismatchMapper(ErrorTexts texts) {
		return new TypeMismatchMapper(new InputFaults(texts));
	}

	@Bean
	ConversionNotSupportedMapper errorbookConversionNotSupportedMapper() {
		return new ConversionNotSupportedMapper();
	}

	@Bean
	MessageConversionMapper errorbookMessageConversionMapper() {
		return new MessageConversionMapper();
	}

	@Bean
	MultipartMapper errorbookMultipartMapper() {
		return new MultipartMapper();
	}

	@Bean
	InvalidApiVersionMapper errorbookInvalidApiVersionMapper(ErrorTexts texts) {
		return new InvalidApiVersionMapper(new InputFaults(texts));
	}

	@Bean
	MissingApiVersionMapper errorbookMissingApiVersionMapper(ErrorTexts texts) {
		return new MissingApiVersionMapper(new InputFaults(texts));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ ServletRequestBindingException.class, jakarta.servlet.ServletException.class })
	static class ServletMappersConfiguration {

		@Bean
		MissingValueMapper errorbookMissingValueMapper(ErrorTexts texts) {
			return new MissingValueMapper(new InputFaults(texts));
		}

		@Bean
		MissingPartMapper errorbookMissingPartMapper(ErrorTexts texts) {
			return new MissingPartMapper(new InputFaults(texts));
		}

		@Bean
		UnsatisfiedParametersMapper errorbookUnsatisfiedParametersMapper(ErrorTexts texts) {
			return new UnsatisfiedParametersMapper(new InputFaults(texts));
		}

	}

}
