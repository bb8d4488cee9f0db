package io.github.errorbook.webflux;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.session.InMemoryReactiveSessionRegistry;
import org.springframework.security.core.session.ReactiveSessionRegistry;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.authentication.PreventLoginServerMaximumSessionsExceededHandler;
import org.springframework.security.web.server.authentication.ReactivePreAuthenticatedAuthenticationManager;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.authentication.SessionLimit;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exceptions of Spring Security that the application gives a meaning of its own. Spring
 * Security decides who is asked for credentials, and the catalog says what a refusal is,
 * as in a servlet application ({@code MappedRefusalsWireTests}).
 */
class MappedRefusalsTests {

	private static final String TYPE = "io.github.errorbook.webflux.MappedRefusalsTests.";

	private static final String[] PROPERTIES = { "errorbook.codes.QUOTA_EXCEEDED.status=403",
			"errorbook.codes.QUOTA_EXCEEDED.message=The quota of {limit} is used up.",
			"errorbook.codes.QUOTA_EXCEEDED.details.limit.type=integer",
			"errorbook.codes.QUOTA_EXCEEDED.exceptions=" + TYPE + "QuotaExceededException",
			"errorbook.codes.OVER_LIMIT.status=429", "errorbook.codes.OVER_LIMIT.message=Slow down.",
			"errorbook.codes.EMBARGO.status=403", "errorbook.codes.EMBARGO.message=Not from {country}.",
			"errorbook.codes.TENANT_SUSPENDED.status=401",
			"errorbook.codes.TENANT_SUSPENDED.message=Tenant {tenant} is suspended.",
			"errorbook.codes.TENANT_SUSPENDED.details.tenant.type=string",
			"errorbook.codes.TENANT_SUSPENDED.exceptions=" + TYPE + "TenantSuspendedException",
			"errorbook.codes.ACCOUNT_LOCKED.status=423", "errorbook.codes.ACCOUNT_LOCKED.message=Locked.",
			"errorbook.codes.ACCOUNT_LOCKED.exceptions=org.springframework.security.authentication.LockedException",
			"errorbook.codes.TOKEN_EXPECTED.status=403", "errorbook.codes.TOKEN_EXPECTED.message=Send the token.",
			"errorbook.codes.TOKEN_EXPECTED.exceptions=org.springframework.security.web.server.csrf.CsrfException",
			"errorbook.codes.TOO_MANY_SESSIONS.status=401", "errorbook.codes.TOO_MANY_SESSIONS.message=Log out first.",
			"errorbook.codes.TOO_MANY_SESSIONS.exceptions="
					+ "org.springframework.security.web.authentication.session.SessionAuthenticationException" };

	private static final String BASIC = "Basic realm=\"Realm\"";

	private static final String USER = basic("user");

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class, PROPERTIES);

	private static String basic(String user) {
		return "Authorization: Basic "
				+ Base64.getEncoder().encodeToString((user + ":x").getBytes(StandardCharsets.UTF_8));
	}

	private static void assertSuspended(RawResponse response) {
		assertThat(response).isError(401, "TENANT_SUSPENDED", "Tenant acme is suspended.", "{'tenant':'acme'}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/thrown/quota", "/rule/quota", "/guarded", "/guarded-flux", "/handler/quota",
			"/stream/quota" })
	void refusalOfKnownCallerIsWhatTheCatalogSays(String path) {
		assertThat(service.get(path, USER)).isError(403, "QUOTA_EXCEEDED", "The quota of 5 is used up.", "{'limit':5}");
	}

	@Test
	void annotationsAndMappersNameRefusals() {
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
	@CsvSource({ "/login,suspended", "/thrown/tenant,user", "/rule/tenant,user" })
	void failedLoginIsWhatTheCatalogSays(String path, String user) {
		RawResponse response = service.get(path, basic(user));
		assertSuspended(response);
		assertThat(response).hasHeader("WWW-Authenticate", BASIC);
	}

	@Test
	void failedLoginOfOtherMechanismsIsWhatTheCatalogSays() {
		RawResponse bearer = service.get("/bearer/a", "Authorization: Bearer suspended");
		assertSuspended(bearer);
		assertThat(bearer.header("WWW-Authenticate")).startsWith("Bearer");
		assertThat(service.get("/bearer/a", "Authorization: Bearer x")).isError(StandardErrorCode.UNAUTHENTICATED);
		assertSuspended(service.send("POST", "/form/login", "username=suspended&password=x", FORM));
		RawResponse key = service.get("/key/a", "X-Key: suspended");
		assertSuspended(key);
		assertThat(key).hasHeader("WWW-Authenticate", "Key");
		assertThat(service.get("/key/a", "X-Key: wrong")).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", "Key");
		assertThat(service.get("/key/a", "X-Key: locked")).isError(423, "ACCOUNT_LOCKED", "Locked.", null)
			.hasNoHeader("WWW-Authenticate");
		assertThat(service.get("/trusted/a", "X-User: locked")).isError(423, "ACCOUNT_LOCKED", "Locked.", null);
		assertThat(service.get("/trusted/a", "X-User: expired")).isError(StandardErrorCode.UNAUTHENTICATED);
	}

	@Test
	void failureToLoadTheUserIsWhatTheCatalogSays() {
		assertSuspended(service.get("/login", basic("unloadable")));
		assertThat(service.get("/login", basic("outage"))).isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
			.leaksNothingOf("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-None: x", "user" })
	void refusalOfARequestThatMayBeForgedIsWhatTheCatalogSays(String caller) {
		String login = caller.equals("user") ? USER : caller;
		assertThat(service.post("/guest/csrf", "{}", login)).isError(403, "TOKEN_EXPECTED", "Send the token.", null);
		assertThat(service.post("/guest/csrf", "{}", login, "Cookie: XSRF-TOKEN=a", "X-XSRF-TOKEN: b")).isError(403,
				"TOKEN_EXPECTED", "Send the token.", null);
		assertThat(service.post("/guest/csrf", "{}", USER, "Cookie: XSRF-TOKEN=a", "X-XSRF-TOKEN: a"))
			.isError(StandardErrorCode.PERMISSION_DENIED);
	}

	@Test
	void refusalOfASessionIsWhatTheCatalogSays() {
		assertThat(service.get("/guest/session", USER)).hasStatus(200);
		assertThat(service.get("/guest/session", USER)).isError(401, "TOO_MANY_SESSIONS", "Log out first.", null);
		assertThat(service.send("POST", "/guest/login", "username=user&password=x", FORM)).isError(401,
				"TOO_MANY_SESSIONS", "Log out first.", null);
	}

	@Test
	void exceptionsOfSpringSecurityCanBeMapped() {
		assertThat(service.get("/login", basic("locked"))).isError(423, "ACCOUNT_LOCKED", "Locked.", null)
			.hasNoHeader("WWW-Authenticate");
		assertThat(service.get("/login", basic("wrong"))).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", BASIC);
	}

	@Test
	void failedLoginThatChangesNothingDoesNotCount() {
		assertThat(service.get("/status/403", USER)).isError(StandardErrorCode.PERMISSION_DENIED);
		assertThat(service.get("/status/401", USER)).isError(StandardErrorCode.UNAUTHENTICATED);
		assertThat(service.get("/lenient/status/401", "X-Key: suspended")).isError(StandardErrorCode.UNAUTHENTICATED);
	}

	@Test
	void statusOfOwnHandlerStands() {
		assertThat(service.get("/masked/thrown/quota", USER)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	private static RuntimeException refusal(String name) {
		return switch (name) {
			case "quota" -> new QuotaExceededException();
			case "embargo" -> new EmbargoException();
			case "over-limit" -> new OverLimitException();
			case "teapot" -> new TeapotException();
			case "tenant", "suspended" -> new TenantSuspendedException();
			case "locked" -> new LockedException("x");
			case "unloadable" -> new AuthenticationServiceException("secret", new TenantSuspendedException());
			case "outage" -> new AuthenticationServiceException("secret", new IllegalStateException("secret"));
			case "wrong" -> new BadCredentialsException("x");
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

	@EnableAutoConfiguration
	@EnableReactiveMethodSecurity
	@Configuration(proxyBeanMethods = false)
	@RestController
	static class Application {

		@Bean
		ErrorMapper<OverLimitException> overLimit() {
			return ErrorMapper.of(OverLimitException.class, (thrown) -> ErrorMapping.code("OVER_LIMIT"));
		}

		@Bean
		ReactiveAuthenticationManager manager() {
			return (authentication) -> authentication.getName().equals("user")
					? Mono.just(UsernamePasswordAuthenticationToken.authenticated("user", null,
							AuthorityUtils.createAuthorityList("ROLE_USER")))
					: Mono.error(refusal(authentication.getName()));
		}

		@Bean
		ReactiveJwtDecoder decoder() {
			return (token) -> Mono
				.error(token.equals("suspended") ? new TenantSuspendedException() : new BadJwtException("secret"));
		}

		@Bean
		ReactiveSessionRegistry sessions() {
			return new InMemoryReactiveSessionRegistry();
		}

		@Bean
		@Order(1)
		SecurityWebFilterChain bearer(ServerHttpSecurity http) {
			return at(http, "/bearer/**").authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.oauth2ResourceServer((server) -> server.jwt((jwt) -> {
				}))
				.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain form(ServerHttpSecurity http) {
			return at(http, "/form/**").authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.formLogin((form) -> form.loginPage("/form/login")
					.authenticationFailureHandler(new ServerAuthenticationEntryPointFailureHandler(
							new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED))))
				.build();
		}

		@Bean
		@Order(3)
		SecurityWebFilterChain forgeable(ServerHttpSecurity http) {
			return at(http, "/guest/csrf").authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
				.csrf((csrf) -> csrf.csrfTokenRepository(CookieServerCsrfTokenRepository.withHttpOnlyFalse())
					.csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler()))
				.httpBasic((basic) -> {
				})
				.build();
		}

		@Bean
		@Order(4)
		SecurityWebFilterChain limited(ServerHttpSecurity http) {
			return at(http, "/guest/session", "/guest/login")
				.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.httpBasic((basic) -> basic.securityContextRepository(new WebSessionServerSecurityContextRepository()))
				.formLogin((form) -> form.loginPage("/guest/login")
					.authenticationFailureHandler(new ServerAuthenticationEntryPointFailureHandler(
							new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED))))
				.sessionManagement(
						(sessions) -> sessions.concurrentSessions((limit) -> limit.maximumSessions(SessionLimit.of(1))
							.maximumSessionsExceededHandler(new PreventLoginServerMaximumSessionsExceededHandler())))
				.build();
		}

		@Bean
		@Order(5)
		SecurityWebFilterChain forbidding(ServerHttpSecurity http) {
			return rules(at(http, "/forbidding/**"))
				.exceptionHandling((exceptions) -> exceptions
					.authenticationEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.FORBIDDEN)))
				.build();
		}

		@Bean
		@Order(6)
		SecurityWebFilterChain masked(ServerHttpSecurity http) {
			return rules(at(http, "/masked/**")).httpBasic((basic) -> {
			})
				.exceptionHandling(
						(exceptions) -> exceptions.accessDeniedHandler((exchange, ex) -> answer(exchange, 404)))
				.build();
		}

		@Bean
		@Order(7)
		SecurityWebFilterChain handler(ServerHttpSecurity http) {
			return rules(at(http, "/handler/**")).httpBasic((basic) -> {
			})
				.exceptionHandling(
						(exceptions) -> exceptions.accessDeniedHandler((exchange, ex) -> answer(exchange, 403)))
				.build();
		}

		@Bean
		@Order(8)
		SecurityWebFilterChain key(ServerHttpSecurity http) {
			AuthenticationWebFilter login = keyLogin();
			login.setAuthenticationFailureHandler(new ServerAuthenticationEntryPointFailureHandler((exchange, ex) -> {
				exchange.getResponse().getHeaders().set("WWW-Authenticate", "Key");
				return answer(exchange, 401);
			}));
			return rules(at(http, "/key/**")).addFilterAt(login, SecurityWebFiltersOrder.AUTHENTICATION).build();
		}

		@Bean
		@Order(9)
		SecurityWebFilterChain trusted(ServerHttpSecurity http, ReactiveUserDetailsService users) {
			AuthenticationWebFilter login = new AuthenticationWebFilter(
					new ReactivePreAuthenticatedAuthenticationManager(users));
			login.setServerAuthenticationConverter((exchange) -> token(exchange, "X-User")
				.map((user) -> new PreAuthenticatedAuthenticationToken(((Authentication) user).getPrincipal(), "x")));
			return rules(at(http, "/trusted/**")).addFilterAt(login, SecurityWebFiltersOrder.AUTHENTICATION).build();
		}

		@Bean
		@Order(10)
		SecurityWebFilterChain lenient(ServerHttpSecurity http) {
			AuthenticationWebFilter login = keyLogin();
			login.setAuthenticationFailureHandler((attempt, ex) -> attempt.getChain().filter(attempt.getExchange()));
			return rules(at(http, "/lenient/**")).addFilterAt(login, SecurityWebFiltersOrder.AUTHENTICATION).build();
		}

		@Bean
		@Order(11)
		SecurityWebFilterChain others(ServerHttpSecurity http) {
			return rules(http).httpBasic((basic) -> {
			}).build();
		}

		@Bean
		ReactiveUserDetailsService users() {
			return (name) -> Mono.just(User.withUsername(name)
				.password("{noop}x")
				.accountLocked(name.equals("locked"))
				.accountExpired(name.equals("expired"))
				.build());
		}

		private AuthenticationWebFilter keyLogin() {
			AuthenticationWebFilter login = new AuthenticationWebFilter(manager());
			login.setServerAuthenticationConverter((exchange) -> token(exchange, "X-Key"));
			return login;
		}

		private static Mono<Authentication> token(ServerWebExchange exchange, String header) {
			return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(header))
				.map((key) -> new UsernamePasswordAuthenticationToken(key, key));
		}

		private static Mono<Void> answer(ServerWebExchange exchange, int status) {
			exchange.getResponse().setRawStatusCode(status);
			return exchange.getResponse().setComplete();
		}

		private static ServerHttpSecurity at(ServerHttpSecurity http, String... paths) {
			return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(paths));
		}

		private static ServerHttpSecurity rules(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.pathMatchers("/login")
				.authenticated()
				.pathMatchers("/rule/{refusal}", "/forbidding/rule/{refusal}")
				.access((caller, context) -> caller
					.then(Mono.error(refusal(String.valueOf(context.getVariables().get("refusal"))))))
				.anyExchange()
				.permitAll());
		}

		@GetMapping({ "/thrown/{name}", "/forbidding/thrown/{name}", "/masked/thrown/{name}" })
		Mono<String> thrown(@PathVariable String name) {
			return Mono.error(refusal(name));
		}

		@GetMapping("/handler/{name}")
		String handler(@PathVariable String name) {
			throw refusal(name);
		}

		@GetMapping("/stream/{name}")
		Flux<String> stream(@PathVariable String name) {
			return Flux.error(refusal(name));
		}

		@GetMapping({ "/guarded", "/forbidding/guarded" })
		@PreAuthorize("@guard.check()")
		Mono<String> guarded() {
			return Mono.just("ok");
		}

		@GetMapping("/guarded-flux")
		@PreAuthorize("@guard.check()")
		Flux<String> guardedFlux() {
			return Flux.just("ok");
		}

		@RequestMapping("/guest/csrf")
		Mono<String> csrf() {
			return Mono.error(refusal("other"));
		}

		@GetMapping("/guest/session")
		String session() {
			return "ok";
		}

		@GetMapping({ "/status/{status}", "/lenient/status/{status}" })
		Mono<Void> status(@PathVariable int status, ServerWebExchange exchange) {
			return answer(exchange, status);
		}

		@Bean
		Guard guard() {
			return new Guard();
		}

	}

	public static class Guard {

		public boolean check() {
			throw new QuotaExceededException();
		}

	}

}
