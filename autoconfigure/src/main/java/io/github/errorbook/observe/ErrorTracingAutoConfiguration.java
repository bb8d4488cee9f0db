package io.github.errorbook.observe;

import io.micrometer.tracing.Tracer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.server.observation.ServerRequestObservationContext;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that connects errors with the traces in which they happened.
 *
 * @see ErrorSpans
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class,
		afterName = { "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
				"org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration" })
@ConditionalOnClass({ Tracer.class, ServerRequestObservationContext.class })
@ConditionalOnBean(Tracer.class)
@ConditionalOnErrorPipeline
final class ErrorTracingAutoConfiguration {

	@Bean
	ErrorSpans errorbookErrorSpans(Tracer tracer) {
		return new ErrorSpans(tracer);
	}

}
