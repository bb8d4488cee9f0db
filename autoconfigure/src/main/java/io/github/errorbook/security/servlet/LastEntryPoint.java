package io.github.errorbook.security.servlet;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;

/**
 * Adds a plain 401 behind the entry points of all other mechanisms. Where there are none
 * it is the only one, in place of a 403. Beside others it speaks to clients that want
 * JSON and that none of the others has claimed, in place of a redirect to a login page.
 */
final class LastEntryPoint extends AbstractHttpConfigurer<LastEntryPoint, HttpSecurity> {

	/*
	 * What a configurer adds while it initializes is initialized after all others.
	 */
	@Override
	public void init(HttpSecurity http) {
		http.with(new Registration(), Customizer.withDefaults());
	}

	private static final class Registration extends AbstractHttpConfigurer<Registration, HttpSecurity> {

		@Override
		@SuppressWarnings("unchecked")
		public void init(HttpSecurity http) {
			ExceptionHandlingConfigurer<HttpSecurity> exceptions = http
				.getConfigurer(ExceptionHandlingConfigurer.class);
			if (exceptions != null) {
				exceptions.defaultAuthenticationEntryPointFor(
						(request, response, ex) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED),
						new JsonClientMatcher());
			}
		}

	}

}
