package io.github.errorbook.wire;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.firewall.DefaultRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications with several filter chains, with pages, or with entry points of their own.
 */
@ParameterizedClass
@EnumSource(Container.class)
class SecurityChainsWireTests {

	private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private static final String JSON = "Accept: application/json";

	/* Basic authentication does not take it for a client of JSON. */
	private static final String JSON_OR_ANY = "Accept: application/json, */*";

	private static final String USER = SecurityUsers.basic("user");

	@Parameter
	Container container;

	private Service start(Class<?> configuration, String... properties) {
		return Service.start(this.container, configuration, properties);
	}

	@Test
	void defaultsOfBootAskBrowserToLogInAndOthersForCredentials() {
		try (Service service = start(Defaults.class)) {
			RawResponse page = service.get("/a", BROWSER);
			assertThat(page).hasStatus(302).hasNoHeader("X-Request-Id");
			assertThat(page.header("Location")).endsWith("/login");
			assertThat(service.get("/login", BROWSER)).hasStatus(200);
			assertThat(service.get("/a", "X-Requested-With: XMLHttpRequest"))
				.isError(StandardErrorCode.UNAUTHENTICATED);
			for (String accept : new String[] { JSON, "Accept: */*" }) {
				assertThat(service.get("/a", accept)).isError(StandardErrorCode.UNAUTHENTICATED)
					.hasHeader("WWW-Authenticate", "Basic realm=\"Realm\", charset=\"UTF-8\"");
			}
			assertThat(service.get("/a", JSON_OR_ANY)).isError(StandardErrorCode.UNAUTHENTICATED);
		}
	}

	@Test
	void formLoginRedirectsPagesAndAnswersClientsOfJson() {
		try (Service service = start(FormLogin.class)) {
			assertThat(service.get("/a", BROWSER)).hasStatus(302);
			assertThat(service.get("/a", "Accept: */*")).hasStatus(302);
			assertThat(service.get("/a", JSON)).isError(StandardErrorCode.UNAUTHENTICATED);
			assertThat(service.send("POST", "/login", "username=user&password=wrong", BROWSER,
					"Content-Type: application/x-www-form-urlencoded"))
				.isError(StandardErrorCode.PERMISSION_DENIED);
		}
	}

	@Test
	void everyChainAnswersInItsOwnWay() {
		try (Service service = start(Chains.class)) {
			assertThat(service.get("/api/a")).isError(StandardErrorCode.UNAUTHENTICATED)
				.hasHeader("WWW-Authenticate", "Basic realm=\"api\", charset=\"UTF-8\"");
			for (String accept : new String[] { BROWSER, JSON, JSON_OR_ANY }) {
				assertThat(service.get("/api/a", accept)).isError(StandardErrorCode.UNAUTHENTICATED)
					.hasHeader("WWW-Authenticate", "Basic realm=\"api\", charset=\"UTF-8\"");
			}
			assertThat(service.get("/api/a", USER)).isError(StandardErrorCode.PERMISSION_DENIED);
			assertThat(service.get("/bare/a")).isError(StandardErrorCode.UNAUTHENTICATED)
				.hasNoHeader("WWW-Authenticate");
			assertThat(service.get("/bare/a", BROWSER)).isError(StandardErrorCode.UNAUTHENTICATED);
			assertThat(service.get("/pages/a", BROWSER)).hasStatus(302);
		}
	}

	@Test
	void exceptionsOutsideOfEveryChainAreAnswered() {
		try (Service service = start(Chains.class)) {
			assertThat(service.get("/free/denied")).isError(StandardErrorCode.PERMISSION_DENIED)
				.leaksNothingOf("secret");
			assertThat(service.get("/free/credentials")).isError(StandardErrorCode.UNAUTHENTICATED)
				.leaksNothingOf("secret");
			assertThat(service.get("/free/guarded")).isError(StandardErrorCode.UNAUTHENTICATED);
		}
	}

	@Test
	void exceptionsOfFilterBeforeSecurityAreAnswered() {
		try (Service service = start(Chains.class)) {
			assertThat(service.get("/free/filter")).isError(StandardErrorCode.PERMISSION_DENIED)
				.leaksNothingOf("secret");
		}
	}

	@Test
	void entryPointOfApplicationIsLeftAloneIfItWritesAndFilledIfNot() {
		try (Service service = start(OwnEntryPoints.class)) {
			assertThat(service.get("/written/a", JSON)).hasStatus(401)
				.hasHeader("Content-Type", "text/x-mine")
				.hasText("mine");
			assertThat(service.get("/status/a", JSON)).isError(StandardErrorCode.UNAUTHENTICATED);
			assertThat(service.get("/empty/a", JSON)).hasHeader("WWW-Authenticate", "Mine token=\"x\"")
				.isError(StandardErrorCode.UNAUTHENTICATED);
			assertThat(service.get("/teapot/a", JSON)).hasStatus(418);
			assertThat(service.get("/teapot/a", JSON).code()).isEqualTo("INVALID_REQUEST");
			assertThat(service.get("/empty/denied", JSON, USER)).isError(StandardErrorCode.PERMISSION_DENIED);
			assertThat(service.get("/written/denied", JSON, USER)).hasStatus(403).hasText("my denial");
		}
	}

	@Test
	void firewallThatThrowsIsAnswered() {
		try (Service service = start(ThrowingFirewall.class)) {
			assertThat(service.get("/free//a")).isError(StandardErrorCode.INVALID_REQUEST);
		}
	}

	@Test
	void errorbookThatIsSwitchedOffChangesNoEntryPoint() {
		try (Service service = start(Chains.class, "errorbook.enabled=false")) {
			assertThat(service.get("/bare/a", JSON)).hasStatus(403).hasNoHeader("X-Request-Id");
		}
	}

	@Test
	void excludedPathsKeepPagesOfBoot() {
		try (Service service = start(Chains.class, "errorbook.paths.exclude=/api/**")) {
			assertThat(service.get("/api/a", USER).text()).doesNotContain("PERMISSION_DENIED");
			assertThat(service.get("/bare/a", JSON)).isError(StandardErrorCode.UNAUTHENTICATED);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Users {

		@Bean
		UserDetailsService users() {
			return SecurityUsers.manager();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Users.class)
	static class Defaults {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Users.class)
	static class FormLogin {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableMethodSecurity
	@Import({ Users.class, Endpoints.class })
	static class Chains {

		@Bean
		@Order(1)
		SecurityFilterChain api(HttpSecurity http) {
			return http.securityMatcher("/api/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().hasRole("ADMIN"))
				.httpBasic((basic) -> basic.realmName("api"))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain bare(HttpSecurity http) {
			return http.securityMatcher("/bare/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.build();
		}

		@Bean
		@Order(3)
		SecurityFilterChain pages(HttpSecurity http) {
			return http.securityMatcher("/pages/**", "/login")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		FilterRegistrationBean<Filter> failing() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				throw new AccessDeniedException("secret");
			});
			registration.setName("failing");
			registration.addUrlPatterns("/free/filter");
			registration.setDispatcherTypes(DispatcherType.REQUEST);
			return registration;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Users.class)
	static class OwnEntryPoints {

		@Bean
		@Order(1)
		SecurityFilterChain written(HttpSecurity http) {
			return guard(http, "/written").httpBasic(Customizer.withDefaults())
				.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint((request, response, ex) -> {
					response.setStatus(401);
					response.setContentType("text/x-mine");
					response.getOutputStream().print("mine");
				}).accessDeniedHandler((request, response, ex) -> {
					response.setStatus(403);
					response.getWriter().write("my denial");
				}))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain status(HttpSecurity http) {
			return guard(http, "/status")
				.exceptionHandling((exceptions) -> exceptions
					.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
				.build();
		}

		@Bean
		@Order(3)
		SecurityFilterChain empty(HttpSecurity http) {
			return guard(http, "/empty").httpBasic(Customizer.withDefaults())
				.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint((request, response, ex) -> {
					response.setHeader("WWW-Authenticate", "Mine token=\"x\"");
					response.setStatus(401);
				}).accessDeniedHandler((request, response, ex) -> response.setStatus(403)))
				.build();
		}

		@Bean
		@Order(4)
		SecurityFilterChain teapot(HttpSecurity http) {
			return guard(http, "/teapot")
				.exceptionHandling((exceptions) -> exceptions.defaultAuthenticationEntryPointFor(
						new HttpStatusEntryPoint(HttpStatus.I_AM_A_TEAPOT), (request) -> true))
				.build();
		}

		private static HttpSecurity guard(HttpSecurity http, String path) {
			return http.securityMatcher(path + "/**")
				.authorizeHttpRequests(
						(requests) -> requests.requestMatchers("/*/denied").denyAll().anyRequest().authenticated());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Users.class)
	static class ThrowingFirewall {

		@Bean
		RequestRejectedHandler rejected() {
			return new DefaultRequestRejectedHandler();
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping("/free/denied")
		String denied() {
			throw new AccessDeniedException("secret");
		}

		@GetMapping("/free/credentials")
		String credentials() {
			throw new BadCredentialsException("secret");
		}

		@GetMapping("/free/guarded")
		@PreAuthorize("hasRole('ADMIN')")
		String guarded() {
			return "ok";
		}

	}

}
