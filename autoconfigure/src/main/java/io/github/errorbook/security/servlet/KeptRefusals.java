package io.github.errorbook.security.servlet;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps the exceptions that the filters of Spring Security answer: those that pass the
 * filter which translates them, and those of a login, which the filter of its mechanism
 * answers.
 */
final class KeptRefusals extends AbstractHttpConfigurer<KeptRefusals, HttpSecurity> {

	@Override
	@SuppressWarnings("unchecked")
	public void init(HttpSecurity http) {
		http.addFilterAfter(new RefusalFilter(), ExceptionTranslationFilter.class);
		if (http.getConfigurer(CsrfConfigurer.class) != null) {
			CsrfRefusal.keepIn(http);
		}
	}

	/*
	 * The filters of all mechanisms are made after this, with what they find here.
	 */
	@Override
	public void configure(HttpSecurity http) {
		AuthenticationManager manager = http.getSharedObject(AuthenticationManager.class);
		if (manager != null) {
			http.setSharedObject(AuthenticationManager.class, keeping(manager));
		}
	}

	private static AuthenticationManager keeping(AuthenticationManager manager) {
		return (authentication) -> {
			try {
				return manager.authenticate(authentication);
			}
			catch (AuthenticationException ex) {
				if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
					Refusal.keep(ex, attributes.getRequest());
				}
				throw ex;
			}
		};
	}

}
