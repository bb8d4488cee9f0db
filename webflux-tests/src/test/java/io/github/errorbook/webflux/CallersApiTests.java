package io.github.errorbook.webflux;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.server.SecurityWebFilterChain;

import io.github.errorbook.catalog.StandardErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers of a WebFlux service see their own errors, and nobody else's.
 */
class CallersApiTests {

	@Test
	void callerSeesHisOwnErrors() {
		try (NettyService service = NettyService.start(Application.class, "errorbook.recent.enabled=true",
				"errorbook.recent.api.enabled=true")) {
			service.get("/of-ada", caller("ada"));
			service.get("/of-bob", caller("bob"));
			assertThat(service.get("/errors/recent", caller("ada")).text()).contains("/of-ada")
				.doesNotContain("/of-bob");
			assertThat(service.get("/errors/recent?limit=x", caller("ada"))).hasStatus(400).isEnvelope();
			assertThat(service.get("/errors/recent")).isError(StandardErrorCode.UNAUTHENTICATED);
		}
	}

	private static String caller(String name) {
		return "Authorization: Basic "
				+ Base64.getEncoder().encodeToString((name + ":pass").getBytes(StandardCharsets.UTF_8));
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(user("ada"), user("bob"));
		}

		private static UserDetails user(String name) {
			return User.withUsername(name).password("{noop}pass").roles("USER").build();
		}

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http.authorizeExchange(
					(exchanges) -> exchanges.pathMatchers("/errors/recent").permitAll().anyExchange().authenticated())
				.httpBasic((basic) -> {
				})
				.build();
		}

	}

}
