package io.github.errorbook.wire;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spring Security refuses, in a service that has wired nothing for it.
 */
@ParameterizedClass
@EnumSource(Container.class)
class SecurityWireTests {

	private static final String CHALLENGE = "Basic realm=\"shop\", charset=\"UTF-8\"";

	private static final String USER = SecurityUsers.basic("user");

	private static final String ADMIN = SecurityUsers.basic("admin");

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@Parameter
	Container container;

	private static void assertUnauthenticated(RawResponse response) {
		assertThat(response).isError(StandardErrorCode.UNAUTHENTICATED).hasHeader("WWW-Authenticate", CHALLENGE);
		assertSecurityHeaders(response);
	}

	private static void assertForbidden(RawResponse response) {
		assertThat(response).isError(StandardErrorCode.PERMISSION_DENIED).hasNoHeader("WWW-Authenticate");
		assertSecurityHeaders(response);
	}

	private static void assertSecurityHeaders(RawResponse response) {
		assertThat(response).hasHeader("X-Frame-Options", "DENY").hasHeader("X-XSS-Protection", "0");
		// Jetty says so of every response that begins a session, and Spring Security no
		// more.
		if (!"Thu, 01 Jan 1970 00:00:00 GMT".equals(response.header("Expires"))) {
			assertThat(response).hasHeader("Pragma", "no-cache").hasHeader("Expires", "0");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/private", "/admin", "/nothing", "/open/guarded", "/open/service", "/open/callable",
			"/open/future" })
	void anonymousIsAskedForCredentials(String path) {
		assertUnauthenticated(service.get(path));
		assertUnauthenticated(service.get(path, "Accept: application/json"));
		assertUnauthenticated(service.get(path, "Accept: text/html,*/*;q=0.1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin", "/open/guarded", "/open/service", "/open/callable", "/open/future" })
	void wrongRoleIsRefused(String path) {
		assertForbidden(service.get(path, USER));
		assertForbidden(service.get(path, USER, "Accept: text/html"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin", "/open/guarded", "/open/service", "/open/callable", "/open/future" })
	void rightRoleIsServed(String path) {
		assertThat(service.get(path, ADMIN)).hasStatus(200).hasText("ok");
	}

	@Test
	void headHasHeadersOnly() {
		assertThat(service.send("HEAD", "/private", null)).hasStatus(401)
			.hasHeader("WWW-Authenticate", CHALLENGE)
			.hasHeader("Content-Type", "application/json")
			.hasText("");
	}

	@Test
	void otherErrorsBehindSecurityAreAsEver() {
		RawResponse missing = service.get("/nothing", USER);
		assertThat(missing).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertSecurityHeaders(missing);
		RawResponse errorPage = service.get("/error", USER);
		assertThat(errorPage).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertSecurityHeaders(errorPage);
		assertThat(service.get("/open/conflict")).isError(StandardErrorCode.CONFLICT);
		assertThat(service.send("DELETE", "/open/conflict", null, "X-XSRF-TOKEN: t", "Cookie: XSRF-TOKEN=t"))
			.isError(StandardErrorCode.METHOD_NOT_ALLOWED)
			.hasListHeader("Allow", "GET");
	}

	@Test
	void missingAndWrongCsrfTokensAreRefused() {
		assertForbidden(service.post("/open/post", "{}"));
		assertForbidden(service.post("/open/post", "{}", USER));
		assertForbidden(service.post("/open/post", "{}", USER, "Cookie: XSRF-TOKEN=one", "X-XSRF-TOKEN: two"));
		assertThat(service.post("/open/post", "{}", "Cookie: XSRF-TOKEN=one", "X-XSRF-TOKEN: one")).hasStatus(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/open/x;a=b", "/open//x", "/open/./x", "/open/%3bx", "/open/%25x" })
	void pathThatFirewallRejectsIsInvalid(String path) {
		assertThat(service.get(path, USER)).isError(StandardErrorCode.INVALID_REQUEST).leaksNothingOf("rejected");
	}

	@Test
	void methodThatFirewallRejectsIsInvalid() {
		assertThat(service.send("FOO", "/open/conflict", null)).isError(StandardErrorCode.INVALID_REQUEST);
	}

	@Test
	void parameterAndHeaderThatFirewallRejectsUnderControllerAreInvalid() {
		assertThat(service.get("/open/parameter?na%08me=1")).isError(StandardErrorCode.INVALID_REQUEST)
			.leaksNothingOf("rejected");
		assertThat(service.get("/open/header", "X-Odd: \u0085")).isError(StandardErrorCode.INVALID_REQUEST)
			.leaksNothingOf("rejected");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Request-Id", "Accept-Language", "Accept" })
	void headerThatFirewallHidesDoesNotSpoilAnError(String header) {
		RawResponse response = service.get("/open/conflict", header + ": de\u0085");
		assertThat(response.status()).isIn(400, 409);
		assertThat(response)
			.isError((response.status() == 400) ? StandardErrorCode.INVALID_REQUEST : StandardErrorCode.CONFLICT);
	}

	@Test
	void logoutWithoutCsrfTokenIsRefused() {
		assertForbidden(service.post("/logout", "{}", USER));
		assertThat(service.post("/logout", "{}", USER, "Cookie: XSRF-TOKEN=one", "X-XSRF-TOKEN: one",
				"Accept: application/json"))
			.hasStatus(204)
			.hasText("");
	}

	@Test
	void refusalIsOneLineWithoutSecrets() {
		try (LogLines log = LogLines.ofErrors()) {
			service.get("/private?token=hunter2", "X-Request-Id: r-1", SecurityUsers.basic("user", "hunter22"));
			service.get("/open/service", USER, "X-Request-Id: r-2");
			assertThat(log.lines()).containsExactly(
					"DEBUG UNAUTHENTICATED 401 GET /private [r-1]: Valid credentials are required.",
					"DEBUG PERMISSION_DENIED 403 GET /open/service [r-2]: You are not allowed to do this.");
		}
	}

	@Test
	void refusalIsNotLoggedAsFault() {
		try (LogLines log = LogLines.ofAll()) {
			List.of("/private", "/open/guarded", "/open/callable", "/open/future", "/open//x")
				.forEach((path) -> service.get(path));
			service.get("/admin", USER);
			assertThat(log.lines()).isEmpty();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableMethodSecurity
	static class Application {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
			return http
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/open/**")
					.permitAll()
					.requestMatchers("/admin/**")
					.hasRole("ADMIN")
					.anyRequest()
					.authenticated())
				.csrf((csrf) -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
					.csrfTokenRequestHandler(plain))
				.httpBasic((basic) -> basic.realmName("shop"))
				.build();
		}

		@Bean
		UserDetailsService users() {
			return SecurityUsers.manager();
		}

		@Bean
		Endpoints endpoints(Guarded guarded) {
			return new Endpoints(guarded);
		}

		@Bean
		Guarded guarded() {
			return new Guarded();
		}

	}

	static class Guarded {

		@PreAuthorize("hasRole('ADMIN')")
		String serve() {
			return "ok";
		}

	}

	@RestController
	static class Endpoints {

		private final Guarded guarded;

		Endpoints(Guarded guarded) {
			this.guarded = guarded;
		}

		@GetMapping({ "/private", "/admin" })
		String open() {
			return "ok";
		}

		@GetMapping("/open/guarded")
		@PreAuthorize("hasRole('ADMIN')")
		String guarded() {
			return "ok";
		}

		@GetMapping("/open/service")
		String service() {
			return this.guarded.serve();
		}

		@GetMapping("/open/callable")
		Callable<String> callable() {
			return this.guarded::serve;
		}

		@GetMapping("/open/future")
		CompletableFuture<String> future() {
			CompletableFuture<String> future = new CompletableFuture<>();
			try {
				future.complete(this.guarded.serve());
			}
			catch (RuntimeException ex) {
				future.completeExceptionally(ex);
			}
			return future;
		}

		@GetMapping("/open/conflict")
		String conflict() {
			throw new ConflictException();
		}

		@GetMapping("/open/parameter")
		String parameter(@RequestParam Map<String, String> parameters) {
			return parameters.toString();
		}

		@GetMapping("/open/header")
		String header(@RequestHeader("X-Odd") String odd) {
			return odd;
		}

		@PostMapping("/open/post")
		String post() {
			return "ok";
		}

	}

}
