package io.github.errorbook.container.tomcat;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the mappers for what Tomcat throws.
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass(InvalidParameterException.class)
@ConditionalOnErrorPipeline
final class TomcatErrorMappersAutoConfiguration {

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookTomcatMapperSource() {
		return MapperSource.of(new TomcatRequestFaultMapper());
	}

}
