package io.github.errorbook.source.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.ConversionFormats;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.resolve.TypedMapperSource;

/**
 * Auto-configuration of the mappers for what Spring Web and Spring MVC throw.
 *
 * @since 0.1.0
 */
@Lazy
@AutoConfiguration
@ConditionalOnClass(ErrorResponse.class)
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
public final class WebErrorMappersAutoConfiguration {

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookWebMapperSource(ApplicationContext messages, ErrorTexts texts) {
		InputFaults faults = new InputFaults(texts);
		return TypedMapperSource.of(new ErrorResponseMapper(messages),
				new TypeMismatchMapper(faults, new ConversionFormats(messages)), new ConversionNotSupportedMapper(),
				new MessageConversionMapper(), new MultipartMapper(), new InvalidApiVersionMapper(faults),
				new MissingApiVersionMapper(faults));
	}

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookRequestReadingMapperSource(ErrorTexts texts) {
		return new TypedMapperSource(RequestReadingMapper.all(new InputFaults(texts)).toList());
	}

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK_ANNOTATION)
	MapperSource errorbookResponseStatusMapperSource(ApplicationContext messages) {
		return new ResponseStatusMapperSource(messages);
	}

	@Bean
	@ConditionalOnClass(name = { "org.springframework.web.bind.ServletRequestBindingException",
			"jakarta.servlet.ServletException" })
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookServletMapperSource(ErrorTexts texts) {
		InputFaults faults = new InputFaults(texts);
		return TypedMapperSource.of(new MissingValueMapper(faults), new MissingPartMapper(faults),
				new UnsatisfiedParametersMapper(faults), new UnavailableMapper(), new PartsMapper());
	}

}
