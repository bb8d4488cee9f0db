package io.github.errorbook.client.observe;

import io.micrometer.observation.ObservationRegistry;
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
 * Auto-configuration that tells the observations of calls the codes of their errors.
 *
 * @since 0.1.0
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnClientPolicy
@ConditionalOnBean(ObservationRegistry.class)
@ConditionalOnErrorPipeline
public final class RemoteErrorSpansAutoConfiguration {

	@Bean
	RemoteErrorSpans errorbookRemoteErrorSpans(ObjectProvider<ObservationRegistry> registry) {
		return new RemoteErrorSpans(registry::getObject);
	}

}
