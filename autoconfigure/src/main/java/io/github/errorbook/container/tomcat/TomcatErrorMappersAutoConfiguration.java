package io.github.errorbook.container.tomcat;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.github.errorbook.catalog.ErrorTexts;

/**
 * {@linkplain AutoConfiguration Auto-configuration} for what Tomcat throws.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = "io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration")
@ConditionalOnClass(InvalidParameterException.class)
@ConditionalOnBean(ErrorTexts.class)
public final class TomcatErrorMappersAutoConfiguration {

	@Bean
	TomcatRequestFaultMapper tomcatRequestFaultMapper() {
		return new TomcatRequestFaultMapper();
	}

}
