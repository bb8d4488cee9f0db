package io.github.errorbook.sample.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may do what: the clerks by bearer token or by name and password, everybody the
 * rest, the reference of the errors included. Its pages bring the headers that guard
 * them; there are no others.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain chain(HttpSecurity http, OpaqueTokenIntrospector tokens) {
		return http
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/admin/**", "/actuator/errorbook/**", "/actuator/errors/**")
						.hasRole("ADMIN")
						.requestMatchers("/errors/recent")
						.authenticated()
						.requestMatchers("/portability/**")
						.hasAnyRole("READER", "ADMIN")
						.anyRequest()
						.permitAll())
			.csrf((csrf) -> csrf.disable())
			.headers((headers) -> headers.disable())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.httpBasic((basic) -> basic.authenticationEntryPoint(new Challenges()))
			.oauth2ResourceServer((server) -> server.opaqueToken((opaque) -> opaque.introspector(tokens))
				.authenticationEntryPoint(new Challenges()))
			.build();
	}

	@Bean
	OpaqueTokenIntrospector tokens() {
		return new KnownTokens();
	}

	@Bean
	UserDetailsService users() {
		return new InMemoryUserDetailsManager(
				User.withUsername("reader").password("{noop}reader").roles("READER").build(),
				User.withUsername("admin").password("{noop}admin").roles("ADMIN").build());
	}

}
