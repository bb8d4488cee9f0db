package io.github.errorbook.actuate;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.github.errorbook.recent.RecentErrorRepository;
import io.github.errorbook.recent.RecentErrorsAutoConfiguration;

/**
 * Auto-configuration of the endpoint for recent errors.
 *
 * @see ErrorsEndpoint
 */
@AutoConfiguration(after = RecentErrorsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean(RecentErrorRepository.class)
final class ErrorsEndpointAutoConfiguration {

	@Bean
	@ConditionalOnAvailableEndpoint
	@ConditionalOnMissingBean
	ErrorsEndpoint errorsEndpoint(RecentErrorRepository log) {
		return new ErrorsEndpoint(log);
	}

}
