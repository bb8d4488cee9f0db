package io.github.errorbook.security.servlet;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;

import io.github.errorbook.handle.PassThroughRule;

/**
 * Leaves what Spring Security throws to its filters: the
 * {@code ExceptionTranslationFilter} knows whether the caller is anonymous and which
 * challenge to send, and the firewall's handler what to make of a rejected request.
 */
final class SecurityPassThrough implements PassThroughRule {

	@Override
	public boolean owns(Throwable thrown) {
		return thrown instanceof AuthenticationException || thrown instanceof AccessDeniedException
				|| thrown instanceof RequestRejectedException;
	}

}
