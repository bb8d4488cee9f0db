package io.github.errorbook.container.tomcat;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the mappers for what Tomcat throws.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(InvalidParameterException.class)
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
public final class TomcatErrorMappersAutoConfiguration {

	@Bean
	TomcatRequestFaultMapper errorbookTomcatRequestFaultMapper() {
		return new TomcatRequestFaultMapper();
	}

}
