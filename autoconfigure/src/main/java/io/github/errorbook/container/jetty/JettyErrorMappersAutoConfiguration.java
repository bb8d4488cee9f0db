package io.github.errorbook.container.jetty;

import org.eclipse.jetty.http.HttpException;
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
 * Auto-configuration of the mappers for what Jetty throws.
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass(HttpException.class)
@ConditionalOnErrorPipeline
final class JettyErrorMappersAutoConfiguration {

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookJettyMapperSource() {
		return MapperSource.of(new JettyRequestFaultMapper(), new JettyFailedReadMapper());
	}

}
