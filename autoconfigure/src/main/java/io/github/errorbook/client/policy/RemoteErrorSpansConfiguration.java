package io.github.errorbook.client.policy;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Tells the observations of calls the codes of their errors. Each client library imports
 * it.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(ObservationRegistry.class)
class RemoteErrorSpansConfiguration {

	@Bean
	RemoteErrorSpans errorbookRemoteErrorSpans(ObjectProvider<ObservationRegistry> registry) {
		return new RemoteErrorSpans(() -> registry.getIfAvailable(() -> ObservationRegistry.NOOP));
	}

}
