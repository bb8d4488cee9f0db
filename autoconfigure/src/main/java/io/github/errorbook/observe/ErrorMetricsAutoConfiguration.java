package io.github.errorbook.observe;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that counts errors in the application's meters.
 *
 * @see ErrorMeter
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class, afterName = {
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration" })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnErrorPipeline
final class ErrorMetricsAutoConfiguration {

	@Bean
	ErrorMeter errorbookErrorMeter(ObjectProvider<MeterRegistry> registry, ErrorCatalog catalog) {
		return new ErrorMeter(registry::getObject, catalog);
	}

	@Bean
	ListenerMeters errorbookListenerMeters(ObjectProvider<ErrorPipeline> handler,
			ObjectProvider<MeterRegistry> registry) {
		return new ListenerMeters(handler::getObject, registry::getObject);
	}

}
