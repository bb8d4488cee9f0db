package io.github.errorbook.security.reactive;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration for a WebFlux application that Spring Security protects. What the
 * application configures itself stands.
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(ServerHttpSecurity.class)
@ConditionalOnErrorPipeline
@ImportRuntimeHints(SecurityFields.class)
final class ReactiveSecurityErrorAutoConfiguration {

	@Bean
	static KeptRefusals errorbookKeptRefusals(ObjectProvider<ErrorPaths> paths) {
		return new KeptRefusals(new StatusOnly(paths));
	}

	@Bean
	Customizer<ServerHttpSecurity> errorbookSecurityFilters(ObjectProvider<ErrorDoor> door,
			ObjectProvider<ErrorPaths> paths) {
		CallerFilter caller = new CallerFilter();
		WrappedRefusals refusals = new WrappedRefusals(door, paths);
		return (http) -> http.addFilterAfter(caller, SecurityWebFiltersOrder.SECURITY_CONTEXT_SERVER_WEB_EXCHANGE)
			.addFilterAfter(refusals, SecurityWebFiltersOrder.EXCEPTION_TRANSLATION);
	}

}
