package io.github.errorbook.wire;

import java.net.ConnectException;
import java.sql.SQLTransientConnectionException;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.client.ResourceAccessException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ServiceUnavailableException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Credentials that cannot be checked, as those who know the users cannot be asked.
 */
@ParameterizedClass
@EnumSource(Container.class)
class UserStoreOutageWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@Parameter
	Container container;

	@ParameterizedTest
	@CsvSource({ "resource, SERVICE_UNAVAILABLE", "query, SERVICE_UNAVAILABLE", "pool, SERVICE_UNAVAILABLE",
			"transaction, SERVICE_UNAVAILABLE", "own, SERVICE_UNAVAILABLE", "directory, BAD_GATEWAY" })
	void outageIsNoFaultOfTheCaller(String name, StandardErrorCode code) {
		try (LogLines log = LogLines.ofErrors()) {
			RawResponse response = service.get("/any", SecurityUsers.basic(name));
			assertThat(response).isError(code).hasNoHeader("WWW-Authenticate").leaksNothingOf("secret");
			assertThat(log.lines()).singleElement().asString().startsWith("ERROR " + code + " " + code.status());
		}
	}

	/*
	 * Whoever knows no user of the name may say so by an exception of any kind.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "none", "empty", "nobody" })
	void absenceOfTheUserIsTheSameAsAWrongPassword(String name) {
		RawResponse wrong = service.get("/any", SecurityUsers.basic("user", "wrong"));
		RawResponse response = service.get("/any", SecurityUsers.basic(name));
		assertThat(response).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", wrong.header("WWW-Authenticate"));
		assertThat(response.text()).isEqualTo(wrong.text());
	}

	@Test
	void outageOfOneRequestIsForgotten() {
		service.get("/any", SecurityUsers.basic("resource"));
		assertThat(service.get("/any")).isError(StandardErrorCode.UNAUTHENTICATED);
		assertThat(service.get("/any", SecurityUsers.basic("user"))).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@EnableAutoConfiguration(
			excludeName = "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		UserDetailsService users() {
			UserDetailsService users = SecurityUsers.manager();
			return (name) -> {
				switch (name) {
					case "resource" -> throw new DataAccessResourceFailureException("secret");
					case "query" -> throw new QueryTimeoutException("secret");
					case "pool" -> throw new CannotGetJdbcConnectionException("secret",
							new SQLTransientConnectionException("secret"));
					case "transaction" -> throw new CannotCreateTransactionException("secret");
					case "own" -> throw new ServiceUnavailableException();
					case "directory" -> throw new ResourceAccessException("secret", new ConnectException("secret"));
					case "none" -> throw new NoSuchElementException("secret");
					case "empty" -> throw new EmptyResultDataAccessException("secret", 1);
					default -> {
						return users.loadUserByUsername(name);
					}
				}
			};
		}

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

	}

}
