package io.github.errorbook.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exceptions of Spring Security that the application gives a meaning of its own. Spring
 * Security decides who is asked for credentials, and the catalog says what a refusal is.
 */
@ParameterizedClass
@EnumSource(Container.class)
class MappedRefusalsWireTests {

	private static final String TYPE = "io.github.errorbook.wire.MappedRefusalsWireTests.";

	private static final String[] PROPERTIES = { "errorbook.codes.QUOTA_EXCEEDED.status=403",
			"errorbook.codes.QUOTA_EXCEEDED.message=The quota of {limit} is used up.",
			"errorbook.codes.QUOTA_EXCEEDED.details.limit.type=integer",
			"errorbook.codes.QUOTA_EXCEEDED.exceptions=" + TYPE + "QuotaExceededException",
			"errorbook.codes.OVER_LIMIT.status=429", "errorbook.codes.OVER_LIMIT.message=Slow down.",
			"errorbook.codes.OVER_LIMIT.exceptions=" + TYPE + "OverLimitException",
			"errorbook.codes.EMBARGO.status=403", "errorbook.codes.EMBARGO.message=Not from {country}.",
			"errorbook.codes.TENANT_SUSPENDED.status=401",
			"errorbook.codes.TENANT_SUSPENDED.message=Tenant {tenant} is suspended.",
			"errorbook.codes.TENANT_SUSPENDED.details.tenant.type=string",
			"errorbook.codes.TENANT_SUSPENDED.exceptions=" + TYPE + "TenantSuspendedException",
			"errorbook.codes.ACCOUNT_LOCKED.status=423", "errorbook.codes.ACCOUNT_LOCKED.message=Locked.",
			"errorbook.codes.ACCOUNT_LOCKED.exceptions=org.springframework.security.authentication.LockedException",
			"errorbook.codes.TOKEN_EXPECTED.status=403", "errorbook.codes.TOKEN_EXPECTED.message=Send the token.",
			"errorbook.codes.TOKEN_EXPECTED.exceptions=org.springframework.security.web.csrf.MissingCsrfTokenException",
			"errorbook.codes.TOKEN_WRONG.status=403", "errorbook.codes.TOKEN_WRONG.message=Get another token.",
			"errorbook.codes.TOKEN_WRONG.exceptions=org.springframework.security.web.csrf.InvalidCsrfTokenException",
			"errorbook.codes.TOO_MANY_SESSIONS.status=401", "errorbook.codes.TOO_MANY_SESSIONS.message=Log out first.",
			"errorbook.codes.TOO_MANY_SESSIONS.exceptions="
					+ "org.springframework.security.web.authentication.session.SessionAuthenticationException",
			"errorbook.security.hide-forbidden=/hidden/**" };

	private static final String BASIC = "Basic realm=\"Realm\", charset=\"UTF-8\"";

	private static final String USER = SecurityUsers.basic("user");

	@RegisterExtension
	static final Service service = Service.of(Application.class, PROPERTIES);

	@Parameter
	Container container;

	@ParameterizedTest
	@ValueSource(strings = { "/thrown/quota", "/rule/quota", "/guarded", "/handler/quota", "/callable", "/wrapped" })
	void refusalOfKnownCallerIsWhatTheCatalogSays(String path) {
		assertThat(service.get(path, USER)).isError(403, "QUOTA_EXCEEDED", "The quota of 5 is used up.", "{'limit':5}");
	}

	@Test
	void annotationsNameRefusals() {
		assertThat(service.get("/thrown/embargo", USER)).isError(403, "EMBARGO", "Not from XX.", "{'country':'XX'}");
		assertThat(service.get("/thrown/teapot", USER)).hasStatus(418).isEnvelope();
		assertThat(service.get("/thrown/over-limit", USER)).isError(429, "OVER_LIMIT", "Slow down.", null);
		assertThat(service.get("/thrown/other", USER)).isError(StandardErrorCode.PERMISSION_DENIED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/thrown/quota", "/rule/quota", "/thrown/embargo", "/thrown/over-limit", "/thrown/teapot",
			"/guarded" })
	void anonymousCallerIsAskedForCredentialsAndToldNothing(String path) {
		assertThat(service.get(path)).isError(StandardErrorCode.UNAUTHENTICATED).hasHeader("WWW-Authenticate", BASIC);
		assertThat(service.get("/forbidding" + path)).isError(StandardErrorCode.PERMISSION_DENIED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/thrown/tenant", "/rule/tenant" })
	void failedLoginIsWhatTheCatalogSays(String path) {
		String credentials = path.equals("/login") ? SecurityUsers.basic("suspended") : USER;
		assertThat(service.get(path, credentials))
			.isError(401, "TENANT_SUSPENDED", "Tenant acme is suspended.", "{'tenant':'acme'}")
			.hasHeader("WWW-Authenticate", BASIC);
	}

	@Test
	void failedLoginOfOtherMechanismsIsWhatTheCatalogSays() {
		RawResponse bearer = service.get("/bearer/a", "Authorization: Bearer suspended");
		assertThat(bearer).isError(401, "TENANT_SUSPENDED", "Tenant acme is suspended.", "{'tenant':'acme'}");
		assertThat(bearer.header("WWW-Authenticate")).startsWith("Bearer");
		assertThat(service.get("/bearer/a", "Authorization: Bearer x")).isError(StandardErrorCode.UNAUTHENTICATED);
		assertThat(service.send("POST", "/form/login", "username=suspended&password=x",
				"Content-Type: application/x-www-form-urlencoded"))
			.isError(401, "TENANT_SUSPENDED", "Tenant acme is suspended.", "{'tenant':'acme'}");
	}

	@Test
	void failureToLoadTheUserIsWhatTheCatalogSays() {
		assertThat(service.get("/login", SecurityUsers.basic("unloadable")))
			.isError(401, "TENANT_SUSPENDED", "Tenant acme is suspended.", "{'tenant':'acme'}")
			.hasHeader("WWW-Authenticate", BASIC);
		assertThat(service.get("/login", SecurityUsers.basic("outage"))).isError(StandardErrorCode.UNAUTHENTICATED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-None: x", "user" })
	void refusalOfARequestThatMayBeForgedIsWhatTheCatalogSays(String caller) {
		String login = caller.equals("user") ? USER : caller;
		assertThat(service.post("/guest/csrf", "{}", login)).isError(403, "TOKEN_EXPECTED", "Send the token.", null);
		assertThat(service.post("/guest/csrf", "{}", login, "Cookie: XSRF-TOKEN=a", "X-XSRF-TOKEN: b")).isError(403,
				"TOKEN_WRONG", "Get another token.", null);
		assertThat(service.post("/guest/csrf", "{}", USER, "Cookie: XSRF-TOKEN=a", "X-XSRF-TOKEN: a"))
			.isError(StandardErrorCode.PERMISSION_DENIED);
	}

	@Test
	void refusalOfASessionIsWhatTheCatalogSays() {
		assertThat(service.get("/guest/session", USER)).hasStatus(200);
		assertThat(service.get("/guest/session", USER)).isError(401, "TOO_MANY_SESSIONS", "Log out first.", null);
		String credentials = "username=user&password=x";
		String form = "Content-Type: application/x-www-form-urlencoded";
		assertThat(service.send("POST", "/guest/login", credentials, form)).isError(401, "TOO_MANY_SESSIONS",
				"Log out first.", null);
	}

	@Test
	void exceptionsOfSpringSecurityCanBeMapped() {
		assertThat(service.get("/login", SecurityUsers.basic("locked"))).isError(423, "ACCOUNT_LOCKED", "Locked.",
				null);
		assertThat(service.get("/login", SecurityUsers.basic("wrong"))).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", BASIC);
	}

	@Test
	void mappingOfAllIsThatOfEachChallenge() {
		try (Service mapped = Service.start(this.container, Application.class, "errorbook.codes.LOGIN.status=401",
				"errorbook.codes.LOGIN.message=Log in.",
				"errorbook.codes.LOGIN.exceptions=org.springframework.security.core.AuthenticationException")) {
			for (String credentials : new String[] { "X-None: x", SecurityUsers.basic("wrong"),
					SecurityUsers.basic("suspended") }) {
				assertThat(mapped.get("/thrown/other", credentials)).isError(401, "LOGIN", "Log in.", null)
					.hasHeader("WWW-Authenticate", BASIC);
			}
			assertThat(mapped.get("/thrown/other", USER)).isError(StandardErrorCode.PERMISSION_DENIED);
		}
	}

	@Test
	void failedLoginThatChangesNothingDoesNotCount() {
		assertThat(service.get("/status/403", USER)).isError(StandardErrorCode.PERMISSION_DENIED);
		assertThat(service.get("/status/401", USER)).isError(StandardErrorCode.UNAUTHENTICATED);
		assertThat(service.get("/lenient/status/401", SecurityUsers.basic("suspended")))
			.isError(StandardErrorCode.UNAUTHENTICATED);
	}

	@Test
	void statusOfOwnHandlerStands() {
		assertThat(service.get("/masked/thrown/quota", USER)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void hiddenRefusalIsAnsweredAsAbsenceByteForByte() {
		List<String> missing = lasting(service.get("/hidden/nothing", USER));
		for (String path : Stream.of("quota", "embargo", "other").map("/hidden/thrown/"::concat).toList()) {
			assertThat(lasting(service.get(path, USER))).as(path).isEqualTo(missing);
		}
	}

	private static List<String> lasting(RawResponse response) {
		List<String> lines = new ArrayList<>(response.headers());
		lines.removeIf((line) -> line.startsWith("Date:") || line.startsWith("X-Request-Id:"));
		lines.add(response.status() + response.text());
		return lines;
	}

	private static RuntimeException refusal(String name) {
		return switch (name) {
			case "quota" -> new QuotaExceededException();
			case "embargo" -> new EmbargoException();
			case "over-limit" -> new OverLimitException();
			case "teapot" -> new TeapotException();
			case "tenant" -> new TenantSuspendedException();
			default -> new AccessDeniedException("secret");
		};
	}

	public static class QuotaExceededException extends AccessDeniedException {

		QuotaExceededException() {
			super("secret");
		}

		public int getLimit() {
			return 5;
		}

	}

	static class OverLimitException extends AccessDeniedException {

		OverLimitException() {
			super("secret");
		}

	}

	@ApiErrorCode("EMBARGO")
	static class EmbargoException extends AccessDeniedException {

		@ApiErrorDetail
		final String country = "XX";

		EmbargoException() {
			super("secret");
		}

	}

	@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
	static class TeapotException extends AccessDeniedException {

		TeapotException() {
			super("secret");
		}

	}

	public static class TenantSuspendedException extends AuthenticationException {

		TenantSuspendedException() {
			super("secret");
		}

		public String getTenant() {
			return "acme";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableMethodSecurity
	static class Application {

		@Bean
		AuthenticationProvider suspending() {
			return new AuthenticationProvider() {

				@Override
				public Authentication authenticate(Authentication authentication) {
					return switch (authentication.getName()) {
						case "suspended" -> throw new TenantSuspendedException();
						case "unloadable" -> throw unloadable(new TenantSuspendedException());
						case "outage" -> throw unloadable(new IllegalStateException("secret"));
						case "locked" -> throw new LockedException("x");
						case "user" -> UsernamePasswordAuthenticationToken.authenticated("user", null,
								AuthorityUtils.createAuthorityList("ROLE_USER"));
						default -> throw new BadCredentialsException("x");
					};
				}

				private InternalAuthenticationServiceException unloadable(RuntimeException cause) {
					return new InternalAuthenticationServiceException("secret", cause);
				}

				@Override
				public boolean supports(Class<?> authentication) {
					return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
				}

			};
		}

		@Bean
		@Order(1)
		SecurityFilterChain bearer(HttpSecurity http) {
			return http.securityMatcher("/bearer/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.oauth2ResourceServer((server) -> server.jwt(Customizer.withDefaults()))
				.build();
		}

		@Bean
		JwtDecoder decoder() {
			return (token) -> {
				if (token.equals("suspended")) {
					throw new TenantSuspendedException();
				}
				throw new BadJwtException("secret");
			};
		}

		@Bean
		@Order(2)
		SecurityFilterChain form(HttpSecurity http) {
			return http.securityMatcher("/form/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.csrf((csrf) -> csrf.disable())
				.formLogin((form) -> form.loginProcessingUrl("/form/login")
					.failureHandler(new SimpleUrlAuthenticationFailureHandler()))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain forgeable(HttpSecurity http) {
			return http.securityMatcher("/guest/csrf")
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.csrf((csrf) -> csrf.spa())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain sessions(HttpSecurity http) {
			return http.securityMatcher("/guest/session", "/guest/login")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.csrf((csrf) -> csrf.disable())
				.httpBasic(Customizer.withDefaults())
				.formLogin((form) -> form.loginProcessingUrl("/guest/login")
					.failureHandler(new SimpleUrlAuthenticationFailureHandler()))
				.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.ALWAYS)
					.sessionConcurrency((limit) -> limit.maximumSessions(1).maxSessionsPreventsLogin(true)))
				.build();
		}

		@Bean
		@Order(3)
		SecurityFilterChain forbidding(HttpSecurity http) {
			return rules(http.securityMatcher("/forbidding/**"))
				.exceptionHandling(
						(exceptions) -> exceptions.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
				.build();
		}

		@Bean
		@Order(4)
		SecurityFilterChain masked(HttpSecurity http) {
			return rules(http.securityMatcher("/masked/**")).httpBasic(Customizer.withDefaults())
				.exceptionHandling((exceptions) -> exceptions
					.accessDeniedHandler((request, response, ex) -> response.sendError(404)))
				.build();
		}

		@Bean
		@Order(5)
		SecurityFilterChain handler(HttpSecurity http) {
			return rules(http.securityMatcher("/handler/**")).httpBasic(Customizer.withDefaults())
				.exceptionHandling((exceptions) -> exceptions.accessDeniedHandler(new AccessDeniedHandlerImpl()))
				.build();
		}

		@Bean
		@Order(6)
		SecurityFilterChain lenient(HttpSecurity http) {
			return rules(http.securityMatcher("/lenient/**")).with(new LenientLogin(), Customizer.withDefaults())
				.build();
		}

		@Bean
		@Order(7)
		SecurityFilterChain others(HttpSecurity http) {
			return rules(http).httpBasic(Customizer.withDefaults()).build();
		}

		private static HttpSecurity rules(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.requestMatchers("/login")
				.authenticated()
				.requestMatchers("/rule/{refusal}", "/forbidding/rule/{refusal}")
				.access((caller, context) -> {
					throw refusal(context.getVariables().get("refusal"));
				})
				.anyRequest()
				.permitAll());
		}

		@Bean
		Endpoints endpoints() {
			return new Endpoints();
		}

		@Bean
		Guard guard() {
			return new Guard();
		}

	}

	static class LenientLogin extends AbstractHttpConfigurer<LenientLogin, HttpSecurity> {

		@Override
		public void configure(HttpSecurity http) {
			http.addFilter(new BasicAuthenticationFilter(http.getSharedObject(AuthenticationManager.class)));
		}

	}

	public static class Guard {

		public boolean check() {
			throw new QuotaExceededException();
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping({ "/thrown/{name}", "/forbidding/thrown/{name}", "/masked/thrown/{name}", "/hidden/thrown/{name}" })
		String thrown(@PathVariable String name) {
			throw refusal(name);
		}

		@RequestMapping("/guest/csrf")
		String csrf() {
			throw refusal("other");
		}

		@GetMapping("/guest/session")
		String session() {
			return "ok";
		}

		@GetMapping("/handler/{name}")
		String handled(@PathVariable String name) {
			throw refusal(name);
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			return () -> thrown("quota");
		}

		@GetMapping("/wrapped")
		String wrapped() {
			throw new IllegalStateException(refusal("quota"));
		}

		@GetMapping({ "/guarded", "/forbidding/guarded" })
		@PreAuthorize("@guard.check()")
		String guarded() {
			return "ok";
		}

		@GetMapping({ "/status/{status}", "/lenient/status/{status}" })
		void status(@PathVariable int status, HttpServletResponse response) {
			response.setStatus(status);
		}

	}

}
