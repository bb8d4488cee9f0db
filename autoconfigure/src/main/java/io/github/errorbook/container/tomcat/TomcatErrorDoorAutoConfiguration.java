package io.github.errorbook.container.tomcat;

import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
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
 * Auto-configuration of the door of an embedded Tomcat.
 *
 * @see EnvelopeErrorReportValve
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass({ Tomcat.class, ConfigurableTomcatWebServerFactory.class })
@ConditionalOnErrorPipeline
final class TomcatErrorDoorAutoConfiguration {

	@Bean
	@Order
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> errorbookTomcatErrorDoor(ErrorDoor door,
			ErrorPaths paths, Environment environment) {
		return new TomcatErrorDoor(
				new ContainerErrorDoor(door, paths, environment.getProperty("server.servlet.context-path", "")));
	}

}
