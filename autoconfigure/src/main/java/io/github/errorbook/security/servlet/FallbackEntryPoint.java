package io.github.errorbook.security.servlet;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.SecurityConfigurer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.saml2.Saml2LoginConfigurer;

/**
 * Adds a plain 401 behind the entry points of all other mechanisms. Where there are none
 * it is the only one, in place of a 403. Beside login pages it speaks to clients that
 * want JSON and that none of the others has claimed, in place of a redirect.
 */
final class FallbackEntryPoint extends AbstractHttpConfigurer<FallbackEntryPoint, HttpSecurity> {

	/*
	 * What a configurer adds while it initializes is initialized after all others.
	 */
	@Override
	public void init(HttpSecurity http) {
		http.with(new Registration(), Customizer.withDefaults());
	}

	private static final class Registration extends AbstractHttpConfigurer<Registration, HttpSecurity> {

		/*
		 * An entry point beside another makes Spring Security ask the one for a
		 * description of itself at each 401, whether or not that is logged.
		 */
		@Override
		@SuppressWarnings("unchecked")
		public void init(HttpSecurity http) {
			ExceptionHandlingConfigurer<HttpSecurity> exceptions = http
				.getConfigurer(ExceptionHandlingConfigurer.class);
			if (exceptions != null && (hasLoginPage(http) || !hasChallenge(http))) {
				exceptions.defaultAuthenticationEntryPointFor(
						(request, response, ex) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED),
						new JsonClientMatcher());
			}
		}

		private static boolean hasChallenge(HttpSecurity http) {
			return has(http, HttpBasicConfigurer.class) || has(http, OAuth2ResourceServerConfigurer.class);
		}

		private static boolean hasLoginPage(HttpSecurity http) {
			return has(http, FormLoginConfigurer.class) || has(http, OAuth2LoginConfigurer.class)
					|| has(http, Saml2LoginConfigurer.class) || has(http, OneTimeTokenLoginConfigurer.class);
		}

		@SuppressWarnings({ "rawtypes", "unchecked" })
		private static boolean has(HttpSecurity http, Class<? extends SecurityConfigurer> type) {
			return http.getConfigurer((Class) type) != null;
		}

	}

}
