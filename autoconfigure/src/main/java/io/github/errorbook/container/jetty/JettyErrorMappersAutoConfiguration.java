package io.github.errorbook.container.jetty;

import org.eclipse.jetty.http.HttpException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the mappers for what Jetty throws.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(HttpException.class)
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
public final class JettyErrorMappersAutoConfiguration {

	@Bean
	JettyRequestFaultMapper errorbookJettyRequestFaultMapper() {
		return new JettyRequestFaultMapper();
	}

}
