package io.github.errorbook.security.servlet;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.handle.PassThroughRule;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration for a servlet application that is a client of OAuth2. What demands
 * the consent of the user is left to the filter that redirects him to the provider.
 *
 * @see OAuth2AuthorizationRequestRedirectFilter
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class,
		afterName = "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(OAuth2AuthorizationRequestRedirectFilter.class)
@ConditionalOnBean(name = "springSecurityFilterChain")
@ConditionalOnErrorPipeline
final class OAuth2ClientErrorAutoConfiguration {

	@Bean
	PassThroughRule errorbookOAuth2ClientPassThrough() {
		return ClientAuthorizationRequiredException.class::isInstance;
	}

}
