package io.github.errorbook.benchmarks.common;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What every application with Spring Security has: HTTP Basic without a session.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, @Value("${benchmark.least:false}") boolean least) {
		return http
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/secret").authenticated().anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(CsrfConfigurer::disable)
			.httpBasic(least ? SecurityConfiguration::answerLeast : Customizer.withDefaults())
			.build();
	}

	private static void answerLeast(HttpBasicConfigurer<HttpSecurity> basic) {
		basic.authenticationEntryPoint((request, response, ex) -> {
			response.setHeader("WWW-Authenticate", "Basic realm=\"Realm\", charset=\"UTF-8\"");
			LeastAnswer.UNAUTHENTICATED.write(response);
		});
	}

}
