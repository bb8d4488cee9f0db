package io.github.errorbook.wire;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Credentials that are refused. Nothing tells an attacker which names there are.
 */
@ParameterizedClass
@EnumSource(Container.class)
class CredentialsWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@Parameter
	Container container;

	/* The head line by line in its order, then the body. */
	private static List<String> lasting(RawResponse response) {
		List<String> lines = new ArrayList<>(response.headers());
		lines.removeIf((line) -> line.startsWith("Date:") || line.startsWith("X-Request-Id:"));
		lines.add(0, String.valueOf(response.status()));
		lines.add(response.text());
		return lines;
	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody", "locked", "disabled", "expired", "stale" })
	void basicCredentialsAreRefusedAlikeWhateverIsWrong(String name) {
		RawResponse wrong = service.get("/x", SecurityUsers.basic("user", "wrong"));
		assertThat(wrong).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", "Basic realm=\"Realm\", charset=\"UTF-8\"");
		assertThat(lasting(service.get("/x", SecurityUsers.basic(name)))).isEqualTo(lasting(wrong));
		assertThat(lasting(service.get("/x", SecurityUsers.basic(name, "wrong")))).isEqualTo(lasting(wrong));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody", "locked", "disabled", "expired", "stale" })
	void credentialsOfLoginEndpointAreRefusedAlikeWhateverIsWrong(String name) {
		RawResponse wrong = login("user", "wrong");
		assertThat(wrong).isError(StandardErrorCode.UNAUTHENTICATED);
		assertThat(lasting(login(name, SecurityUsers.PASSWORD))).isEqualTo(lasting(wrong));
		assertThat(lasting(login(name, "wrong"))).isEqualTo(lasting(wrong));
		assertThat(login("user", SecurityUsers.PASSWORD)).hasStatus(200);
	}

	private static RawResponse login(String name, String password) {
		return service.send("POST", "/login-endpoint?name=" + name + "&password=" + password, "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Basic " })
	void credentialsThatCannotBeReadAreRefused(String authorization) {
		assertThat(service.get("/x", "Authorization: " + authorization)).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", "Basic realm=\"Realm\", charset=\"UTF-8\"");
	}

	@Test
	void reasonIsNeitherToldNorLogged() {
		try (LogLines log = LogLines.ofErrors()) {
			assertThat(login("locked", "hunter2")).leaksNothingOf("locked", "hunter2");
			assertThat(log.text()).contains("UNAUTHENTICATED").doesNotContain("hunter2", "locked");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/login-endpoint").permitAll().anyRequest().authenticated())
				.csrf((csrf) -> csrf.disable())
				.requestCache((cache) -> cache.disable())
				.httpBasic((basic) -> {
				})
				.build();
		}

		@Bean
		UserDetailsService users() {
			return SecurityUsers.manager();
		}

		@Bean
		LoginEndpoint loginEndpoint(AuthenticationConfiguration configuration) throws Exception {
			return new LoginEndpoint(configuration.getAuthenticationManager());
		}

	}

	@RestController
	static class LoginEndpoint {

		private final AuthenticationManager authentication;

		LoginEndpoint(AuthenticationManager authentication) {
			this.authentication = authentication;
		}

		@PostMapping("/login-endpoint")
		String login(@RequestParam String name, @RequestParam String password) {
			return this.authentication.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password))
				.getName();
		}

	}

}
