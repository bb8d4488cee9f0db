package io.github.errorbook.observe;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.server.observation.ServerRequestObservationContext;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that gives the observations of all requests the same keys.
 *
 * @see ErrorCodeFilter
 * @see ObservationPart
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass({ ObservationRegistry.class, ServerRequestObservationContext.class })
@ConditionalOnBean(ObservationRegistry.class)
@ConditionalOnErrorPipeline
final class ErrorObservationAutoConfiguration {

	@Bean
	ErrorCodeFilter errorbookErrorCodeFilter() {
		return new ErrorCodeFilter();
	}

}
