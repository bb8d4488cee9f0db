package io.github.errorbook.security.reactive;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.util.pattern.PathPattern;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.security.HiddenResources;
import io.github.errorbook.security.SecurityErrorProperties;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that hides what is forbidden in a WebFlux application, with Spring
 * Security or without.
 *
 * @since 0.1.0
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(PathPattern.class)
public final class ReactiveHideForbiddenAutoConfiguration {

	@Bean
	ErrorCustomizer errorbookForbiddenHider(Environment environment, ErrorCatalog catalog,
			@Value("${spring.webflux.base-path:}") String basePath) {
		return HiddenResources.customizer(SecurityErrorProperties.of(environment), catalog, () -> basePath);
	}

}
