package io.github.errorbook.client.observe;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.client.policy.ConditionalOnClientPolicy;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that counts the errors of other services.
 *
 * @since 0.1.0
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class, afterName = {
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration" })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnClientPolicy
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnErrorPipeline
public final class RemoteErrorMetricsAutoConfiguration {

	@Bean
	RemoteErrorMeter errorbookRemoteErrorMeter(ObjectProvider<MeterRegistry> registry) {
		return new RemoteErrorMeter(registry::getObject);
	}

}
