package io.github.errorbook.webflux;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spring Security's refusals in a WebFlux application are envelopes, without wiring.
 */
class SecurityTests {

	private static final String USER = basic("user:pass");

	@RegisterExtension
	static final NettyService service = NettyService.of(Secured.class, "errorbook.security.hide-forbidden=/hidden/**",
			"errorbook.codes.QUOTA_USED.status=403", "errorbook.codes.QUOTA_USED.message=The quota is used up.",
			"errorbook.codes.QUOTA_USED.exceptions=io.github.errorbook.webflux.SecurityTests.QuotaException");

	private static String basic(String credentials) {
		return "Authorization: Basic "
				+ Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void whoeverIsUnknownIsChallenged() {
		assertThat(service.get("/open")).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", "Basic realm=\"Realm\"");
	}

	@Test
	void wrongCredentialsAreChallenged() {
		assertThat(service.get("/open", basic("user:wrong"))).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", "Basic realm=\"Realm\"");
		assertThat(service.get("/open", "Authorization: Basic garbage")).isError(StandardErrorCode.UNAUTHENTICATED);
	}

	@Test
	void headersOfSecurityStay() {
		assertThat(service.get("/open")).hasHeader("X-Frame-Options", "DENY")
			.hasHeader("X-Content-Type-Options", "nosniff");
	}

	@Test
	void accessThatIsDeniedIsForbidden() {
		assertThat(service.get("/admin", USER)).isError(StandardErrorCode.PERMISSION_DENIED);
		assertThat(service.get("/admin")).isError(StandardErrorCode.UNAUTHENTICATED);
	}

	@Test
	void methodThatIsDeniedIsForbidden() {
		assertThat(service.get("/method", USER)).isError(StandardErrorCode.PERMISSION_DENIED);
		assertThat(service.get("/thrown", USER)).isError(StandardErrorCode.PERMISSION_DENIED).leaksNothingOf("secret");
	}

	@Test
	void exceptionThatTheCatalogMapsNamesTheCode() {
		assertThat(service.get("/quota", USER)).isError(403, "QUOTA_USED", "The quota is used up.", null);
	}

	@Test
	void authenticationThatFailsUnderAControllerIsUnauthenticated() {
		assertThat(service.get("/credentials", USER)).isError(StandardErrorCode.UNAUTHENTICATED)
			.leaksNothingOf("secret");
	}

	@Test
	void requestWithoutCsrfTokenIsForbidden() {
		assertThat(service.post("/open", "{}", USER)).isError(StandardErrorCode.PERMISSION_DENIED)
			.leaksNothingOf("CSRF");
	}

	@Test
	void tokenOfBearerIsChallenged() {
		assertThat(service.get("/api/x")).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", "Bearer");
		RawResponse invalid = service.get("/api/x", "Authorization: Bearer abc");
		assertThat(invalid).isError(StandardErrorCode.UNAUTHENTICATED);
		assertThat(invalid.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\"");
	}

	@Test
	void foreignOriginIsForbidden() {
		assertThat(service.get("/cors", USER, "Origin: https://evil.example"))
			.isError(StandardErrorCode.PERMISSION_DENIED);
	}

	@Test
	void preflightOfAForeignOriginIsForbidden() {
		assertThat(service.send("OPTIONS", "/cors", null, USER, "Origin: https://evil.example",
				"Access-Control-Request-Method: GET"))
			.isError(StandardErrorCode.PERMISSION_DENIED)
			.hasNoHeader("Access-Control-Allow-Origin");
	}

	@Test
	void requestThatTheFirewallRejectsIsInvalid() {
		assertThat(service.get("/open//x", USER)).isError(StandardErrorCode.INVALID_REQUEST);
		assertThat(service.get("/a;b", USER)).isError(StandardErrorCode.INVALID_REQUEST);
	}

	@Test
	void loginPageIsLeftAlone() {
		assertThat(service.get("/form/x", "Accept: text/html")).hasStatus(302).hasHeader("Location", "/login");
	}

	@Test
	void hiddenRefusalIsAnAbsenceByteForByte() {
		RawResponse forbidden = service.get("/hidden/forbidden", USER, "X-Request-Id: 1");
		RawResponse missing = service.get("/hidden/missing", USER, "X-Request-Id: 1");
		RawResponse unknown = service.get("/hidden/nothing", USER, "X-Request-Id: 1");
		assertThat(forbidden).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(forbidden.toString()).isEqualTo(missing.toString()).isEqualTo(unknown.toString());
	}

	@Test
	void callerIsKnownOutsideOfTheFilters() {
		Secured.principal = null;
		service.get("/nothing", USER);
		assertThat(Secured.principal).isEqualTo("user");
		service.get("/admin", USER);
		assertThat(Secured.principal).isEqualTo("user");
		service.get("/open");
		assertThat(Secured.principal).isEqualTo("-");
	}

	static class QuotaException extends AccessDeniedException {

		QuotaException() {
			super("secret");
		}

	}

	@EnableAutoConfiguration
	@EnableReactiveMethodSecurity
	@Configuration(proxyBeanMethods = false)
	@RestController
	static class Secured {

		static volatile String principal;

		@Bean
		ErrorListener listener() {
			return (error) -> {
				String name = error.request().facts().principal();
				principal = (name != null) ? name : "-";
			};
		}

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(
					User.withUsername("user").password("{noop}pass").roles("USER").build());
		}

		@Bean
		ReactiveJwtDecoder decoder() {
			return (token) -> Mono.error(new BadJwtException("secret"));
		}

		@Bean
		@Order(1)
		SecurityWebFilterChain api(ServerHttpSecurity http) {
			return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/api/**"))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.oauth2ResourceServer((server) -> server.jwt((jwt) -> {
				}))
				.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain form(ServerHttpSecurity http) {
			return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/form/**"))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.formLogin((form) -> {
				})
				.build();
		}

		@Bean
		@Order(3)
		SecurityWebFilterChain rest(ServerHttpSecurity http) {
			return http
				.authorizeExchange((exchanges) -> exchanges.pathMatchers("/admin", "/hidden/forbidden")
					.hasRole("ADMIN")
					.anyExchange()
					.authenticated())
				.httpBasic((basic) -> {
				})
				.build();
		}

		@GetMapping("/open")
		String open() {
			return "ok";
		}

		@PostMapping("/open")
		String posted() {
			return "ok";
		}

		@GetMapping("/method")
		@PreAuthorize("hasRole('ADMIN')")
		Mono<String> method() {
			return Mono.just("ok");
		}

		@GetMapping("/thrown")
		Mono<String> thrown() {
			return Mono.error(new AccessDeniedException("secret"));
		}

		@GetMapping("/quota")
		Mono<String> quota() {
			return Mono.error(new QuotaException());
		}

		@GetMapping("/credentials")
		Mono<String> credentials() {
			return Mono.error(new BadCredentialsException("secret"));
		}

		@GetMapping("/cors")
		@CrossOrigin("https://good.example")
		String cors() {
			return "ok";
		}

		@GetMapping("/hidden/missing")
		Mono<String> missing() {
			return Mono.error(new ResourceNotFoundException("secret", 1));
		}

	}

}
