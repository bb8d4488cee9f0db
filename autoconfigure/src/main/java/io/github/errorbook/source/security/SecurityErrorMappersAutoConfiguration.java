package io.github.errorbook.source.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Auto-configuration of the mappers for what Spring Security throws.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
@ConditionalOnClass(AuthenticationException.class)
public final class SecurityErrorMappersAutoConfiguration {

	@Bean
	@Order
	AuthenticationErrorMapper errorbookAuthenticationErrorMapper() {
		return new AuthenticationErrorMapper();
	}

	@Bean
	@Order
	AccessDeniedErrorMapper errorbookAccessDeniedErrorMapper() {
		return new AccessDeniedErrorMapper();
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(RequestRejectedException.class)
	static class FirewallConfiguration {

		@Bean
		@Order
		RequestRejectedErrorMapper errorbookRequestRejectedErrorMapper() {
			return new RequestRejectedErrorMapper();
		}

	}

}
