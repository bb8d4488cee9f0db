package io.github.errorbook.test.assertj;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.response.ResponseProperties;

/**
 * Auto-configuration that lets assertions know the shape of the services in this JVM.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnBean(ResponseProperties.class)
public final class ServiceUnderTestAutoConfiguration {

	@Bean
	ServiceUnderTest errorbookServiceUnderTest(ResponseProperties response, Environment environment) {
		return new ServiceUnderTest(response, environment);
	}

}
