package io.github.errorbook.container.jetty;

import org.eclipse.jetty.server.Server;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.container.ContainerErrorDoor;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the door of an embedded Jetty.
 *
 * @see EnvelopeErrorHandler
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass({ Server.class, ConfigurableJettyWebServerFactory.class })
@ConditionalOnErrorPipeline
final class JettyErrorDoorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	JettyClientDeparture errorbookJettyClientDeparture() {
		return new JettyClientDeparture();
	}

	@Bean
	@Order
	WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> errorbookJettyErrorDoor(ErrorDoor door,
			ErrorPaths paths, Environment environment) {
		EnvelopeErrorHandler errorHandler = new EnvelopeErrorHandler(
				new ContainerErrorDoor(door, paths, environment.getProperty("server.servlet.context-path", "")));
		return (factory) -> factory.addServerCustomizers((server) -> server.setErrorHandler(errorHandler));
	}

}
