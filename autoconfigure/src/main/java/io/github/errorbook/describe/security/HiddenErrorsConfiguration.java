package io.github.errorbook.describe.security;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.util.pattern.PathPattern;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.security.SecurityErrorProperties;

/**
 * Says which codes of operations are hidden, with Spring Security or without.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnClass(PathPattern.class)
class HiddenErrorsConfiguration {

	@Bean
	@ConditionalOnWebApplication(type = Type.SERVLET)
	ErrorReason errorbookHiddenErrors(Environment environment, ErrorCatalog catalog,
			@Value("${spring.mvc.servlet.path:/}") String servletPath) {
		return hiddenErrors(environment, new SamplePaths(servletPath), catalog);
	}

	@Bean
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	ErrorReason errorbookReactiveHiddenErrors(Environment environment, ErrorCatalog catalog) {
		return hiddenErrors(environment, new SamplePaths(""), catalog);
	}

	private static ErrorReason hiddenErrors(Environment environment, SamplePaths paths, ErrorCatalog catalog) {
		List<String> patterns = SecurityErrorProperties.of(environment).hideForbidden();
		return patterns.isEmpty() ? (operation) -> List.of() : new HiddenErrors(patterns, paths, catalog);
	}

}
