package io.github.errorbook.security.servlet;

import java.util.Objects;

import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.ObjectProvider;
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
 * Auto-configuration that hides what is forbidden, with Spring Security or without.
 *
 * @since 0.1.0
 * @see ForbiddenHider
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(PathPattern.class)
public final class HideForbiddenAutoConfiguration {

	@Bean
	ErrorCustomizer errorbookForbiddenHider(Environment environment, ErrorCatalog catalog,
			ObjectProvider<ServletContext> context) {
		return HiddenResources.customizer(SecurityErrorProperties.of(environment), catalog, () -> contextPath(context));
	}

	private static String contextPath(ObjectProvider<ServletContext> context) {
		ServletContext available = context.getIfAvailable();
		return (available != null) ? Objects.requireNonNullElse(available.getContextPath(), "") : "";
	}

}
