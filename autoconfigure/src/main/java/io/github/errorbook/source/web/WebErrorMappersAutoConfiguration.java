package io.github.errorbook.source.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.resolve.InputFaults;

/**
 * {@linkplain AutoConfiguration Auto-configuration} for what Spring Web and Spring MVC
 * throw.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = "io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration")
@ConditionalOnClass(ErrorResponse.class)
@ConditionalOnBean(ErrorTexts.class)
public final class WebErrorMappersAutoConfiguration {

	@Bean
	ErrorResponseMapper errorResponseMapper(ApplicationContext messages) {
		return new ErrorResponseMapper(messages);
	}

	@Bean
	ResponseStatusMapperSource responseStatusMapperSource(ApplicationContext messages) {
		return new ResponseStatusMapperSource(messages);
	}

	@Bean
	TypeMismatchMapper typeMismatchMapper(ErrorTexts texts) {
		return new TypeMismatchMapper(new InputFaults(texts));
	}

	@Bean
	ConversionNotSupportedMapper conversionNotSupportedMapper() {
		return new ConversionNotSupportedMapper();
	}

	@Bean
	MessageConversionMapper messageConversionMapper() {
		return new MessageConversionMapper();
	}

	@Bean
	MultipartMapper multipartMapper() {
		return new MultipartMapper();
	}

	@Bean
	InvalidApiVersionMapper invalidApiVersionMapper(ErrorTexts texts) {
		return new InvalidApiVersionMapper(new InputFaults(texts));
	}

	@Bean
	MissingApiVersionMapper missingApiVersionMapper(ErrorTexts texts) {
		return new MissingApiVersionMapper(new InputFaults(texts));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ ServletRequestBindingException.class, jakarta.servlet.ServletException.class })
	static class ServletMappersConfiguration {

		@Bean
		MissingValueMapper missingValueMapper(ErrorTexts texts) {
			return new MissingValueMapper(new InputFaults(texts));
		}

		@Bean
		MissingPartMapper missingPartMapper(ErrorTexts texts) {
			return new MissingPartMapper(new InputFaults(texts));
		}

		@Bean
		UnsatisfiedParametersMapper unsatisfiedParametersMapper(ErrorTexts texts) {
			return new UnsatisfiedParametersMapper(new InputFaults(texts));
		}

	}

}
