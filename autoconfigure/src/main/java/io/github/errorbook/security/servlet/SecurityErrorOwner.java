package io.github.errorbook.security.servlet;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

import io.github.errorbook.handle.ErrorOwner;

/**
 * Leaves what Spring Security throws to its {@code ExceptionTranslationFilter}, which
 * knows whether the caller is anonymous and which challenge to send.
 */
final class SecurityErrorOwner implements ErrorOwner {

	@Override
	public boolean owns(Throwable thrown) {
		return thrown instanceof AuthenticationException || thrown instanceof AccessDeniedException;
	}

}
