package io.github.errorbook.security.reactive;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration for a WebFlux application that Spring Security protects. What the
 * application configures itself stands.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(ServerHttpSecurity.class)
@ConditionalOnErrorPipeline
public final class ReactiveSecurityErrorAutoConfiguration {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	Customizer<ServerHttpSecurity> errorbookRefusals() {
		RefusalHandler handler = new RefusalHandler();
		return (http) -> http.exceptionHandling((exceptions) -> exceptions.accessDeniedHandler(handler))
			.csrf((csrf) -> csrf.accessDeniedHandler(handler));
	}

	@Bean
	Customizer<ServerHttpSecurity> errorbookCallerFilter() {
		CallerFilter filter = new CallerFilter();
		return (http) -> http.addFilterAfter(filter, SecurityWebFiltersOrder.SECURITY_CONTEXT_SERVER_WEB_EXCHANGE);
	}

}
