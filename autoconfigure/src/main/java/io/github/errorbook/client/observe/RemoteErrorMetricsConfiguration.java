package io.github.errorbook.client.observe;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Counts the errors of other services. Each client library imports it.
 *
 * @since 0.1.0
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
public class RemoteErrorMetricsConfiguration {

	@Bean
	RemoteErrorMeter errorbookRemoteErrorMeter(ObjectProvider<MeterRegistry> registry) {
		return new RemoteErrorMeter(registry::getIfAvailable);
	}

}
