package io.github.errorbook.webflux;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.HttpStatusServerAccessDeniedHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.PermissionDeniedException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Services with several filter chains, with pages, or with entry points and handlers of
 * their own, as {@code SecurityChainsWireTests}, {@code BearerTokenWireTests} and
 * {@code HideForbiddenWireTests} have them in a servlet application.
 */
class SecurityChainsTests {

	private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private static final String JSON = "Accept: application/json";

	private static final String JSON_OR_ANY = "Accept: application/json, */*";

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	private static final String USER = "Authorization: Basic "
			+ Base64.getEncoder().encodeToString("user:pass".getBytes(StandardCharsets.UTF_8));

	private static final String BASIC = "Basic realm=\"Realm\"";

	@Test
	void defaultsOfBootAskBrowserToLogInAndOthersForCredentials() {
		try (NettyService service = NettyService.start(Users.class)) {
			assertThat(service.get("/a", BROWSER)).hasStatus(302)
				.hasHeader("Location", "/login")
				.hasNoHeader("X-Request-Id");
			assertThat(service.get("/login", BROWSER)).hasStatus(200);
			assertThat(service.get("/a", "X-Requested-With: XMLHttpRequest")).isError(StandardErrorCode.UNAUTHENTICATED)
				.hasNoHeader("WWW-Authenticate");
			for (String accept : new String[] { JSON, "Accept: */*" }) {
				assertThat(service.get("/a", accept)).isError(StandardErrorCode.UNAUTHENTICATED)
					.hasHeader("WWW-Authenticate", BASIC);
			}
			assertThat(service.get("/a", JSON_OR_ANY)).isError(StandardErrorCode.UNAUTHENTICATED);
			assertThat(service.post("/logout", "{}", USER)).isError(StandardErrorCode.PERMISSION_DENIED)
				.leaksNothingOf("CSRF");
		}
	}

	@Test
	void formLoginRedirectsPagesAndAnswersClientsOfJson() {
		try (NettyService service = NettyService.start(FormLogin.class)) {
			for (String path : new String[] { "/a", "/own-page/a" }) {
				String page = path.equals("/a") ? "/login" : "/own-page/login";
				assertThat(service.get(path, BROWSER)).hasStatus(302).hasHeader("Location", page);
				assertThat(service.get(path, "Accept: */*")).hasStatus(302);
				assertThat(service.get(path)).hasStatus(302);
				assertThat(service.get(path, JSON)).isError(StandardErrorCode.UNAUTHENTICATED)
					.hasNoHeader("Location")
					.hasNoHeader("Set-Cookie");
			}
			assertThat(service.get("/redirected/a", JSON)).hasStatus(302).hasHeader("Location", "/elsewhere");
			assertThat(service.send("POST", "/login", "username=user&password=wrong", BROWSER, FORM))
				.isError(StandardErrorCode.PERMISSION_DENIED);
		}
	}

	/* Spring MVC answers the logout of a client of JSON by 204 where Basic is on. */
	@Test
	void logoutAndFailedLoginAreRedirectsForAnyClient() {
		try (NettyService service = NettyService.start(WithoutCsrf.class)) {
			for (String accept : new String[] { BROWSER, JSON, "X-Requested-With: XMLHttpRequest" }) {
				assertThat(service.send("POST", "/logout", "", accept, USER)).hasStatus(302)
					.hasHeader("Location", "/login?logout");
				assertThat(service.send("POST", "/login", "username=user&password=wrong", accept, FORM)).hasStatus(302)
					.hasHeader("Location", "/login?error");
			}
		}
	}

	@Test
	void everyChainAnswersInItsOwnWay() {
		try (NettyService service = NettyService.start(Chains.class)) {
			for (String accept : new String[] { "X-None: x", BROWSER, JSON, JSON_OR_ANY }) {
				assertThat(service.get("/api/a", accept)).isError(StandardErrorCode.UNAUTHENTICATED);
				assertThat(service.get("/bare/a", accept)).isError(StandardErrorCode.UNAUTHENTICATED);
			}
			assertThat(service.get("/api/a", USER)).isError(StandardErrorCode.PERMISSION_DENIED);
			assertThat(service.get("/free/denied")).isError(StandardErrorCode.PERMISSION_DENIED)
				.leaksNothingOf("secret");
			assertThat(service.get("/free/credentials")).isError(StandardErrorCode.UNAUTHENTICATED)
				.leaksNothingOf("secret");
			assertThat(service.get("/free/guarded")).isError(StandardErrorCode.PERMISSION_DENIED);
			assertThat(service.get("/open/fatal")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
			assertThat(service.get("/free//a")).isError(StandardErrorCode.INVALID_REQUEST);
			assertThat(service.get("/free/header", "X-Odd: \u0085")).isError(StandardErrorCode.INVALID_REQUEST);
		}
	}

	@Test
	void whatTheApplicationWritesIsLeftAloneAndStatusesAreFilled() {
		try (NettyService service = NettyService.start(OwnHandlers.class)) {
			assertThat(service.get("/written/a", JSON)).hasStatus(401).hasText("mine");
			assertThat(service.get("/written/denied", USER)).hasStatus(403).hasText("my denial");
			assertThat(service.get("/status/a")).isError(StandardErrorCode.UNAUTHENTICATED)
				.hasNoHeader("WWW-Authenticate");
			assertThat(service.get("/status/denied", USER)).isError(StandardErrorCode.RESOURCE_NOT_FOUND)
				.leaksNothingOf("Access Denied");
			assertThat(service.get("/teapot/a")).hasStatus(418).isEnvelope();
		}
	}

	@Test
	void excludedPathsKeepAnswersOfSpringSecurity() {
		try (NettyService service = NettyService.start(Chains.class, "errorbook.paths.exclude=/api/**")) {
			assertThat(service.get("/api/a", USER)).hasStatus(403).hasText("Access Denied");
			assertThat(service.get("/bare/a", JSON)).isError(StandardErrorCode.UNAUTHENTICATED);
		}
	}

	@Test
	void challengesOfBearerTokensKeepTheirParameters() {
		try (NettyService service = NettyService.start(Bearer.class)) {
			assertThat(service.get("/read")).isError(StandardErrorCode.UNAUTHENTICATED)
				.hasHeader("WWW-Authenticate", "Bearer");
			assertThat(challenge(service.get("/read", "Authorization: Bearer invalid"), 401))
				.contains("error=\"invalid_token\"");
			assertThat(challenge(service.get("/read", "Authorization: Bearer a b"), 401))
				.contains("error=\"invalid_token\"");
			assertThat(challenge(service.get("/write", "Authorization: Bearer read"), 403))
				.contains("error=\"insufficient_scope\"");
			assertThat(service.get("/read", "Authorization: Bearer outage"))
				.isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
				.hasNoHeader("WWW-Authenticate")
				.leaksNothingOf("secret");
			assertThat(service.get("/own/write", "Authorization: Bearer read")).hasStatus(403).hasText("my denial");
		}
	}

	private static String challenge(RawResponse response, int status) {
		assertThat(response)
			.isError((status == 401) ? StandardErrorCode.UNAUTHENTICATED : StandardErrorCode.PERMISSION_DENIED);
		assertThat(response.headerValues("WWW-Authenticate")).hasSize(1);
		return response.header("WWW-Authenticate");
	}

	@Test
	void mappingOfAllIsThatOfEachChallenge() {
		try (NettyService service = NettyService.start(Users.class, "errorbook.codes.LOGIN.status=401",
				"errorbook.codes.LOGIN.message=Log in.",
				"errorbook.codes.LOGIN.exceptions=org.springframework.security.core.AuthenticationException")) {
			for (String credentials : new String[] { "X-None: x", USER + "x" }) {
				assertThat(service.get("/a", JSON, credentials)).isError(401, "LOGIN", "Log in.", null)
					.hasHeader("WWW-Authenticate", BASIC);
			}
		}
	}

	@Test
	void hiddenRefusalIsAnAbsenceByteForByte() {
		try (NettyService service = NettyService.start(Hidden.class, "spring.webflux.base-path=/shop",
				"errorbook.security.hide-forbidden=/secret/**,/single", "errorbook.codes.NOT_YOURS.status=403",
				"errorbook.codes.NOT_YOURS.message=It belongs to {owner}.",
				"errorbook.codes.NOT_YOURS.headers.X-Owner=eve", "errorbook.codes.NOT_YOURS.details.owner.type=string",
				"errorbook.codes.NO_ORDER.status=404", "errorbook.codes.NO_ORDER.message=There is no such order.",
				"errorbook.codes.NO_ORDER.retry-after=5s", "errorbook.response.code-header=X-Code")) {
			RawResponse missing = service.get("/shop/secret/nothing", USER);
			assertThat(missing).isError(StandardErrorCode.RESOURCE_NOT_FOUND)
				.hasHeader("X-Code", "RESOURCE_NOT_FOUND")
				.hasHeader("X-Frame-Options", "DENY");
			for (String path : List.of("/secret/denied", "/secret/own", "/secret/status", "/secret/challenge",
					"/single", "/secret/absent", "/secret/no-order", "/secret/rule/x", "/secret/guarded",
					"/secret/%64enied", "/secret/scope/x")) {
				assertThat(lasting(service.get("/shop" + path, USER))).as(path).isEqualTo(lasting(missing));
			}
			assertThat(service.get("/shop/secret/guarded")).isError(StandardErrorCode.UNAUTHENTICATED)
				.hasHeader("WWW-Authenticate", BASIC);
			assertThat(service.get("/shop/other", USER)).hasStatus(403).hasHeader("X-Owner", "eve");
		}
	}

	/* The head line by line in its order, then the body. */
	private static List<String> lasting(RawResponse response) {
		List<String> lines = new ArrayList<>(response.headers());
		lines.removeIf((line) -> line.startsWith("X-Request-Id:"));
		lines.add(0, String.valueOf(response.status()));
		lines.add(response.text());
		return lines;
	}

	private static Mono<Void> answer(ServerWebExchange exchange, int status, String text) {
		exchange.getResponse().setRawStatusCode(status);
		return exchange.getResponse()
			.writeWith(Mono.fromSupplier(() -> exchange.getResponse().bufferFactory().wrap(text.getBytes())));
	}

	private static ServerHttpSecurity guard(ServerHttpSecurity http, String path) {
		return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(path + "/**"))
			.authorizeExchange((exchanges) -> exchanges.pathMatchers("/*/denied", "/own/write")
				.denyAll()
				.anyExchange()
				.authenticated());
	}

	private static ServerHttpSecurity basic(ServerHttpSecurity http) {
		return http.httpBasic((basic) -> {
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Users {

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(
					User.withUsername("user").password("{noop}pass").roles("USER").build());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Users.class)
	static class WithoutCsrf {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return guard(http, "").csrf((csrf) -> csrf.disable()).formLogin((form) -> {
			}).httpBasic((basic) -> {
			}).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Users.class)
	static class FormLogin {

		@Bean
		@Order(1)
		SecurityWebFilterChain redirected(ServerHttpSecurity http) {
			return guard(http, "/redirected")
				.exceptionHandling((exceptions) -> exceptions
					.authenticationEntryPoint(new RedirectServerAuthenticationEntryPoint("/elsewhere")))
				.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain ownPage(ServerHttpSecurity http) {
			return guard(http, "/own-page").formLogin((form) -> form.loginPage("/own-page/login")).build();
		}

		@Bean
		@Order(3)
		SecurityWebFilterChain others(ServerHttpSecurity http) {
			return guard(http, "").formLogin((form) -> {
			}).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableReactiveMethodSecurity
	@Import(Users.class)
	@RestController
	static class Chains {

		@Bean
		@Order(1)
		SecurityWebFilterChain api(ServerHttpSecurity http) {
			return basic(http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/api/**"))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().hasRole("ADMIN"))).build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain bare(ServerHttpSecurity http) {
			return guard(http, "/bare").build();
		}

		@Bean
		@Order(3)
		SecurityWebFilterChain open(ServerHttpSecurity http) {
			return basic(http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/open/**"))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())).build();
		}

		@GetMapping("/open/fatal")
		Mono<String> fatal() {
			throw new StackOverflowError("secret");
		}

		@Bean
		ServerExchangeRejectedHandler rejected() {
			return (exchange, rejected) -> Mono.error(rejected);
		}

		@GetMapping("/free/denied")
		Mono<String> denied() {
			return Mono.error(new AccessDeniedException("secret"));
		}

		@GetMapping("/free/credentials")
		Mono<String> credentials() {
			return Mono.error(new BadCredentialsException("secret"));
		}

		@GetMapping("/free/guarded")
		@PreAuthorize("hasRole('ADMIN')")
		Mono<String> guarded() {
			return Mono.just("ok");
		}

		@GetMapping("/free/header")
		String header(@RequestHeader("X-Odd") String odd) {
			return odd;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Users.class)
	static class OwnHandlers {

		@Bean
		@Order(1)
		SecurityWebFilterChain written(ServerHttpSecurity http) {
			return basic(guard(http, "/written"))
				.exceptionHandling((exceptions) -> exceptions
					.authenticationEntryPoint((exchange, ex) -> answer(exchange, 401, "mine"))
					.accessDeniedHandler((exchange, ex) -> answer(exchange, 403, "my denial")))
				.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain status(ServerHttpSecurity http) {
			return basic(guard(http, "/status"))
				.exceptionHandling((exceptions) -> exceptions
					.authenticationEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED))
					.accessDeniedHandler(new HttpStatusServerAccessDeniedHandler(HttpStatus.NOT_FOUND)))
				.build();
		}

		@Bean
		@Order(3)
		SecurityWebFilterChain teapot(ServerHttpSecurity http) {
			return guard(http, "/teapot")
				.exceptionHandling((exceptions) -> exceptions
					.authenticationEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.I_AM_A_TEAPOT)))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Bearer {

		@Bean
		ReactiveJwtDecoder decoder() {
			return (token) -> switch (token) {
				case "read" -> Mono.just(
						Jwt.withTokenValue(token).header("alg", "none").subject("ada").claim("scope", "read").build());
				case "outage" -> Mono.error(new JwtException("secret"));
				default -> Mono.error(new BadJwtException("invalid"));
			};
		}

		@Bean
		@Order(1)
		SecurityWebFilterChain own(ServerHttpSecurity http) {
			return guard(http, "/own").oauth2ResourceServer(
					(server) -> server.accessDeniedHandler((exchange, ex) -> answer(exchange, 403, "my denial"))
						.jwt((jwt) -> {
						}))
				.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http
				.authorizeExchange((exchanges) -> exchanges.pathMatchers("/write")
					.hasAuthority("SCOPE_write")
					.anyExchange()
					.authenticated())
				.oauth2ResourceServer((server) -> server.jwt((jwt) -> {
				}))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableReactiveMethodSecurity
	@Import(Users.class)
	@RestController
	static class Hidden {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return basic(http.authorizeExchange((exchanges) -> exchanges.pathMatchers("/secret/rule/**")
				.hasRole("ADMIN")
				.pathMatchers("/secret/scope/**")
				.denyAll()
				.anyExchange()
				.authenticated())).exceptionHandling((exceptions) -> exceptions.accessDeniedHandler((exchange, ex) -> {
					exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
					exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
					return exchange.getResponse().setComplete();
				})).build();
		}

		@GetMapping({ "/secret/denied", "/single" })
		Mono<String> denied() {
			return Mono.error(new PermissionDeniedException("Eve has it"));
		}

		@GetMapping({ "/secret/own", "/other" })
		Mono<String> own() {
			return Mono.error(new ApiException("NOT_YOURS").with("owner", "eve"));
		}

		@GetMapping("/secret/status")
		Mono<Void> status(ServerWebExchange exchange) {
			exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
			return Mono.empty();
		}

		@GetMapping("/secret/challenge")
		Mono<Void> challenge(ServerWebExchange exchange) {
			exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
			exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
			return Mono.empty();
		}

		@GetMapping("/secret/absent")
		Mono<String> absent() {
			return Mono.error(new ResourceNotFoundException("order", 7));
		}

		@GetMapping("/secret/no-order")
		Mono<String> noOrder() {
			return Mono.error(new ApiException("NO_ORDER"));
		}

		@GetMapping("/secret/guarded")
		@PreAuthorize("hasRole('ADMIN')")
		Mono<String> guarded() {
			return Mono.just("ok");
		}

	}

}
