package io.github.errorbook.actuate;

import java.time.Instant;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.describe.ExceptionCodes;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.WrapperTypes;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the endpoint {@code errorbook}.
 *
 * @see ErrorbookEndpoint
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnErrorPipeline
final class ErrorbookEndpointAutoConfiguration {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnAvailableEndpoint(ErrorbookEndpoint.class)
	static class EndpointConfiguration {

		@Bean
		ErrorCounts errorbookErrorCounts(ErrorCatalog catalog) {
			return new ErrorCounts(catalog);
		}

		@Bean
		ErrorbookEndpoint errorbookEndpoint(ErrorCatalog catalog, ErrorCounts counts,
				ObjectProvider<MapperSource> sources, WrapperTypes wrappers, ObjectProvider<ErrorPipeline> handler,
				ApplicationContext context) {
			ExceptionMappings mappings = new ExceptionMappings(new ExceptionCodes(catalog, sources, wrappers, context),
					sources);
			return new ErrorbookEndpoint(catalog, counts, mappings, handler::getObject,
					Instant.ofEpochMilli(context.getStartupDate()));
		}

	}

}
