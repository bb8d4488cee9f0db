package io.github.errorbook.security.servlet;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.web.firewall.RequestRejectedException;

import io.github.errorbook.handle.PassThroughRule;

/**
 * Leaves what Spring Security throws to its filters: the
 * {@code ExceptionTranslationFilter} knows whether the caller is anonymous and which
 * challenge to send, and the firewall's handler what to make of a rejected request. What
 * demands the consent of the user is for the filter that redirects him to the provider of
 * OAuth2.
 */
final class SecurityPassThrough implements PassThroughRule {

	private final boolean withOAuth2Client;

	SecurityPassThrough(boolean withOAuth2Client) {
		this.withOAuth2Client = withOAuth2Client;
	}

	@Override
	public boolean owns(Throwable thrown) {
		return thrown instanceof AuthenticationException || thrown instanceof AccessDeniedException
				|| thrown instanceof RequestRejectedException
				|| (this.withOAuth2Client && thrown instanceof ClientAuthorizationRequiredException);
	}

}
