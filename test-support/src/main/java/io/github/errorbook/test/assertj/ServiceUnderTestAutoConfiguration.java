package io.github.errorbook.test.assertj;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that lets assertions know the shape of the services in this JVM.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
public final class ServiceUnderTestAutoConfiguration {

	@Bean
	ServiceUnderTest errorbookServiceUnderTest(Environment environment) {
		return new ServiceUnderTest(environment);
	}

}
