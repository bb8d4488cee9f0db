package io.github.errorbook.wire;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What listeners learn of the caller, whoever authenticates him and wherever the error
 * arises.
 */
@ParameterizedClass
@EnumSource(Container.class)
class PrincipalWireTests {

	private static final String BASIC = SecurityUsers.basic("user");

	private static final String BEARER = "Authorization: Bearer token-of-ada";

	private static Service service;

	private static String session;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = Service.start(container, Application.class);
		RawResponse login = service.send("POST", "/login", "username=user&password=" + SecurityUsers.PASSWORD,
				"Content-Type: application/x-www-form-urlencoded");
		session = "Cookie: " + login.header("Set-Cookie").split(";")[0];
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	@BeforeEach
	void forget() {
		service.bean(Recorder.class).facts.clear();
	}

	private static Facts factsOf(int status, String path, String... headers) {
		assertThat(service.get(path, headers)).hasStatus(status);
		List<Facts> facts = service.bean(Recorder.class).facts;
		assertThat(facts).hasSize(1);
		return facts.get(0);
	}

	private static int status(String path) {
		return switch (path.substring(path.lastIndexOf('/'))) {
			case "/guarded", "/admin" -> 403;
			case "/nothing" -> 404;
			case "/broken" -> 500;
			default -> 409;
		};
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/items/7", "/items/7/guarded", "/items/7/async", "/admin", "/broken", "/sent", "/nothing" })
	void callerIsKnownWhereverTheErrorArises(String path) {
		int status = status(path);
		assertThat(factsOf(status, "/api" + path, BASIC).principal()).isEqualTo("user");
		forget();
		assertThat(factsOf(status, "/api" + path, BEARER).principal()).isEqualTo("Ada");
		forget();
		assertThat(factsOf(status, "/web" + path, session).principal()).isEqualTo("user");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/open/items/7", "/open/broken", "/open/sent", "/open/nothing" })
	void anonymousHasNoName(String path) {
		assertThat(factsOf(status(path), path).principal()).isNull();
	}

	@Test
	void refusedCredentialsHaveNoName() {
		assertThat(factsOf(401, "/api/items/7", SecurityUsers.basic("user", "wrong")).principal()).isNull();
		forget();
		assertThat(factsOf(401, "/api/items/7", "Authorization: Bearer wrong").principal()).isNull();
		forget();
		assertThat(factsOf(401, "/api/items/7").principal()).isNull();
	}

	@Test
	void containerKnowsNobody() {
		Facts facts = factsOf(400, "/api/<>", BASIC);
		assertThat(facts.principal()).isNull();
		assertThat(facts.pathTemplate()).isNull();
	}

	@Test
	void templateIsThatOfTheHandler() {
		assertThat(factsOf(409, "/api/items/7", BASIC).pathTemplate()).isEqualTo("/{zone}/items/{id}");
		forget();
		assertThat(factsOf(403, "/api/items/7/guarded", BASIC).pathTemplate()).isEqualTo("/{zone}/items/{id}/guarded");
		forget();
		assertThat(factsOf(403, "/api/admin", BASIC).pathTemplate()).isNull();
	}

	@Test
	void clientIsAnAddress() {
		assertThat(factsOf(409, "/api/items/7", BASIC).client()).isEqualTo("127.0.0.1");
		forget();
		assertThat(factsOf(403, "/api/admin", BASIC).client()).isEqualTo("127.0.0.1");
	}

	@Test
	void requestThatEndedIsNoLongerAsked() {
		assertThat(service.get("/web/ended", session)).hasStatus(409);
		assertThat(service.bean(Recorder.class).facts).singleElement().extracting(Facts::principal).isNull();
	}

	private record Facts(String principal, String client, String pathTemplate) {

	}

	private static final class Recorder implements ErrorListener {

		private final List<Facts> facts = new CopyOnWriteArrayList<>();

		@Override
		public void onError(HandledError error) {
			RequestFacts facts = error.request().facts();
			this.facts.add(new Facts(facts.principal(), facts.remoteAddress(), facts.pathTemplate()));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableMethodSecurity
	static class Application {

		@Bean
		Recorder recorder() {
			return new Recorder();
		}

		@Bean
		@Order(1)
		SecurityFilterChain api(HttpSecurity http) {
			return guarded(http.securityMatcher("/api/**")).httpBasic(Customizer.withDefaults())
				.oauth2ResourceServer((server) -> server.opaqueToken(Customizer.withDefaults()))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain web(HttpSecurity http) {
			return guarded(http).formLogin(Customizer.withDefaults()).build();
		}

		private static HttpSecurity guarded(HttpSecurity http) {
			return http.csrf((csrf) -> csrf.disable())
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/*/admin")
					.hasRole("ADMIN")
					.requestMatchers("/open/**")
					.permitAll()
					.anyRequest()
					.authenticated());
		}

		@Bean
		UserDetailsService users() {
			return SecurityUsers.manager();
		}

		@Bean
		OpaqueTokenIntrospector tokens() {
			return (token) -> {
				if (!token.equals("token-of-ada")) {
					throw new BadOpaqueTokenException("unknown");
				}
				return new DefaultOAuth2AuthenticatedPrincipal("Ada", Map.of("sub", "Ada"),
						AuthorityUtils.createAuthorityList("ROLE_USER"));
			};
		}

		@Bean
		FilterRegistrationBean<HttpFilter> broken() {
			FilterRegistrationBean<HttpFilter> registration = new FilterRegistrationBean<>(new BrokenFilter());
			registration.setDispatcherTypes(DispatcherType.REQUEST);
			return registration;
		}

		@Bean
		Endpoints endpoints() {
			return new Endpoints();
		}

	}

	/**
	 * Comes after Spring Security.
	 */
	private static final class BrokenFilter extends HttpFilter {

		@Override
		protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			if (request.getRequestURI().endsWith("/broken")) {
				throw new IllegalStateException("broken");
			}
			if (request.getRequestURI().endsWith("/ended")) {
				request.getSession().invalidate();
				request.logout();
			}
			if (request.getRequestURI().endsWith("/sent") || request.getRequestURI().endsWith("/ended")) {
				response.sendError(409);
				return;
			}
			chain.doFilter(request, response);
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping("/{zone}/items/{id}")
		String find(@PathVariable String id) {
			throw new ConflictException();
		}

		@GetMapping("/{zone}/items/{id}/guarded")
		@PreAuthorize("hasRole('ADMIN')")
		String guarded() {
			return "never";
		}

		@GetMapping("/{zone}/items/{id}/async")
		Callable<String> async() {
			return () -> {
				throw new ConflictException();
			};
		}

		@GetMapping("/{zone}/{name:admin|sent|broken}")
		String serve() {
			return "never";
		}

	}

}
