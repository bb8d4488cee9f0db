package io.github.errorbook.observe;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that logs every error.
 *
 * @since 0.1.0
 * @see ErrorLogger
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
public final class ErrorLoggingAutoConfiguration {

	@Bean
	ErrorListener errorbookErrorLogger(Environment environment) {
		LoggingProperties properties = LoggingProperties.of(environment);
		return new ErrorLogger(new LogPairs(ElasticErrorCode.key(environment), properties.include()),
				new ErrorLine(properties.include(), properties.exceptionFromStatus()), properties.maxPerSecond());
	}

}
