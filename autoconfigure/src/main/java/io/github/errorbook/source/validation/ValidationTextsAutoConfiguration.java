package io.github.errorbook.source.validation;

import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.spi.ConfigurationState;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of what keeps the texts of the application's bundles from ending a
 * validation.
 *
 * @see GuardedInterpolator
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass({ ValidationConfigurationCustomizer.class, MessageInterpolator.class })
@ConditionalOnErrorPipeline
final class ValidationTextsAutoConfiguration {

	/* The last one, so that an interpolator of the application is guarded too. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	ValidationConfigurationCustomizer errorbookInterpolationGuard() {
		return ValidationTextsAutoConfiguration::guard;
	}

	private static void guard(Configuration<?> configuration) {
		if (configuration instanceof ConfigurationState state && state.getMessageInterpolator() != null) {
			configuration.messageInterpolator(new GuardedInterpolator(state.getMessageInterpolator()));
		}
	}

}
