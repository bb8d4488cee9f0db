package io.github.errorbook.describe.security;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.context.reactive.ReactiveWebApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
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
	ErrorReason errorbookHiddenErrors(ApplicationContext context, ErrorCatalog catalog,
			@Value("${spring.mvc.servlet.path:/}") String servletPath) {
		List<String> patterns = SecurityErrorProperties.of(context.getEnvironment()).hideForbidden();
		boolean servlet = !(context instanceof ReactiveWebApplicationContext);
		return patterns.isEmpty() ? (operation) -> List.of()
				: new HiddenErrors(patterns, new SamplePaths(servlet ? servletPath : ""), catalog);
	}

}
