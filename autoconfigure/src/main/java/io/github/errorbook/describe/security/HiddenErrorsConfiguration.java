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
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(PathPattern.class)
class HiddenErrorsConfiguration {

	@Bean
	ErrorReason errorbookHiddenErrors(Environment environment, ErrorCatalog catalog,
			@Value("${spring.mvc.servlet.path:/}") String servletPath) {
		List<String> patterns = SecurityErrorProperties.of(environment).hideForbidden();
		return patterns.isEmpty() ? (operation) -> List.of()
				: new HiddenErrors(patterns, new SamplePaths(servletPath), catalog);
	}

}
