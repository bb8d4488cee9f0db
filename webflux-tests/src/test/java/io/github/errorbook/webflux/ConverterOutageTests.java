package io.github.errorbook.webflux;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.BadGatewayException;
import io.github.errorbook.exception.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Converters of the application that look up what a value stands for, and cannot.
 */
class ConverterOutageTests {

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class);

	@ParameterizedTest
	@CsvSource({ "database, SERVICE_UNAVAILABLE", "query, SERVICE_UNAVAILABLE", "directory, BAD_GATEWAY",
			"slow, GATEWAY_TIMEOUT", "own, SERVICE_UNAVAILABLE", "gateway, BAD_GATEWAY" })
	void outageIsNoMistakeOfTheClient(String id, StandardErrorCode code) {
		assertOutage("/parameter?account=" + id, code);
		assertOutage("/optional?account=" + id, code);
		assertOutage("/list?account=" + id, code);
		assertOutage("/path/" + id, code);
		assertOutage("/matrix/1;account=" + id, code);
		assertOutage("/header", code, "X-Account: " + id);
		assertOutage("/cookie", code, "Cookie: account=" + id);
	}

	private static void assertOutage(String target, StandardErrorCode code, String... headers) {
		assertThat(service.get(target, headers)).as(target).isError(code).leaksNothingOf("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "illegal", "null", "none", "state" })
	void anythingElseIsAValueOfTheWrongType(String id) {
		assertThat(service.get("/parameter?account=" + id)).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field':'account','message':'has a value of the wrong type'}]");
	}

	@Test
	void valueThatCanBeConvertedIsServed() {
		assertThat(service.get("/parameter?account=x")).hasStatus(200).hasText("x");
	}

	record Account(String id) {

		private static final Map<String, Supplier<RuntimeException>> FAILURES = Map.of("database",
				() -> new DataAccessResourceFailureException("secret"), "query",
				() -> new QueryTimeoutException("secret"), "directory", () -> call(new ConnectException("secret")),
				"slow", () -> call(new SocketTimeoutException("secret")), "own", ServiceUnavailableException::new,
				"gateway", BadGatewayException::new, "illegal", () -> new IllegalArgumentException("secret"), "null",
				() -> new NullPointerException("secret"), "none", () -> new EmptyResultDataAccessException("secret", 1),
				"state", () -> new IllegalStateException("secret"));

		static Account find(String id) {
			if (FAILURES.containsKey(id)) {
				throw FAILURES.get(id).get();
			}
			return new Account(id);
		}

		private static RuntimeException call(Exception cause) {
			return new WebClientRequestException(cause, HttpMethod.GET,
					UriComponentsBuilder.fromUriString("http://secret").build().toUri(), HttpHeaders.EMPTY);
		}

	}

	@TestService
	@RestController
	static class Application implements WebFluxConfigurer {

		@Override
		public void addFormatters(FormatterRegistry registry) {
			registry.addConverter(String.class, Account.class, Account::find);
		}

		@GetMapping("/parameter")
		String parameter(@RequestParam Account account) {
			return account.id();
		}

		@GetMapping("/optional")
		String optional(@RequestParam Optional<Account> account) {
			return account.orElseThrow().id();
		}

		@GetMapping("/list")
		String list(@RequestParam List<Account> account) {
			return account.get(0).id();
		}

		@GetMapping("/path/{account}")
		String path(@PathVariable Account account) {
			return account.id();
		}

		@GetMapping("/matrix/{n}")
		String matrix(@PathVariable int n, @MatrixVariable Account account) {
			return account.id();
		}

		@GetMapping("/header")
		String header(@RequestHeader("X-Account") Account account) {
			return account.id();
		}

		@GetMapping("/cookie")
		String cookie(@CookieValue Account account) {
			return account.id();
		}

	}

}
