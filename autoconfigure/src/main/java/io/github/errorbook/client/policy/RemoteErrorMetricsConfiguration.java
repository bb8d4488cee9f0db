package io.github.errorbook.client.policy;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Counts the errors of other services. Each client library imports it.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
class RemoteErrorMetricsConfiguration {

	@Bean
	RemoteErrorMeter errorbookRemoteErrorMeter(ObjectProvider<MeterRegistry> registry) {
		return new RemoteErrorMeter(registry::getIfAvailable);
	}

}
