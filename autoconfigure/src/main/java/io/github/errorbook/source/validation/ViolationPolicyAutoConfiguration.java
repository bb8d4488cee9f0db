package io.github.errorbook.source.validation;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of how violations are reported.
 *
 * @see ViolationPolicy
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
final class ViolationPolicyAutoConfiguration {

	@Bean
	ErrorCustomizer errorbookViolationPolicy(Environment environment, ErrorTexts texts) {
		return new ViolationPolicy(ValidationProperties.of(environment), new InputFaults(texts));
	}

}
