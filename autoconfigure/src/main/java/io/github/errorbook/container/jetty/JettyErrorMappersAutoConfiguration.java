package io.github.errorbook.container.jetty;

import org.eclipse.jetty.http.HttpException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.github.errorbook.catalog.ErrorTexts;

/**
 * {@linkplain AutoConfiguration Auto-configuration} for what Jetty throws.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = "io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration")
@ConditionalOnClass(HttpException.class)
@ConditionalOnBean(ErrorTexts.class)
public final class JettyErrorMappersAutoConfiguration {

	@Bean
	JettyRequestFaultMapper jettyRequestFaultMapper() {
		return new JettyRequestFaultMapper();
	}

}
