package io.github.errorbook.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
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
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.method.AuthorizeReturnObject;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a filter of Spring Security exists to answer reaches it, whatever wraps it, as
 * without Errorbook; unless the application itself says what the wrapper means.
 */
@ParameterizedClass
@EnumSource(Container.class)
class PassedOnWireTests {

	private static final String USER = SecurityUsers.basic("user");

	@RegisterExtension
	static final Service service = Service.of(Application.class, "errorbook.codes.HIDDEN.status=409",
			"errorbook.codes.HIDDEN.message=Not now.",
			"errorbook.codes.HIDDEN.exceptions=io.github.errorbook.wire.PassedOnWireTests.MappedException");

	@Parameter
	Container container;

	@ParameterizedTest
	@ValueSource(strings = { "/client", "/client/thrown", "/client/wrapped", "/client/deep", "/client/servlet",
			"/client/route" })
	void demandOfConsentIsRedirectedToProvider(String path) {
		RawResponse response = service.get(path, USER);
		assertThat(response).hasStatus(302).hasNoHeader("X-Request-Id");
		assertThat(response.header("Location")).startsWith("https://hub.example/authorize?");
	}

	/* The filter that redirects takes no part in what goes on asynchronously. */
	@Test
	void demandOfConsentIsAnErrorWhereNobodyRedirects() {
		assertThat(service.get("/client/callable", USER)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		assertThat(service.get("/client/future", USER)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		assertThat(service.get("/bare/client", USER)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		assertThat(service.get("/bare/client/wrapped", USER)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		assertThat(service.get("/outside/client/thrown")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/denied/getter", "/denied/entity", "/denied/list", "/denied/route", "/denied/RuntimeException",
					"/denied/IllegalStateException", "/denied/CompletionException", "/denied/ExecutionException",
					"/denied/ServletException", "/denied/Exception", "/denied/HttpMessageNotWritableException",
					"/denied/UndeclaredThrowableException", "/denied/InvocationTargetException", "/denied/deep",
					"/denied/future", "/denied/converter?id=1", "/denied/error" })
	void refusalInsideAnotherExceptionIsARefusal(String path) {
		assertThat(service.get(path, USER)).isError(StandardErrorCode.PERMISSION_DENIED).leaksNothingOf("secret");
		assertThat(service.get("/bare" + path, USER)).isError(StandardErrorCode.PERMISSION_DENIED);
		assertThat(service.get(path)).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", "Basic realm=\"Realm\", charset=\"UTF-8\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login/RuntimeException", "/login/HttpMessageNotWritableException" })
	void demandOfCredentialsInsideAnotherExceptionIsOne(String path) {
		assertThat(service.get(path, USER)).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", "Basic realm=\"Realm\", charset=\"UTF-8\"");
	}

	@Test
	void requestThatFirewallRejectsInsideAnotherExceptionIsInvalid() {
		assertThat(service.get("/rejected", USER)).isError(StandardErrorCode.INVALID_REQUEST);
	}

	@Test
	void wrapperThatApplicationExplainsIsWhatItSays() {
		assertThat(service.get("/explained/mapped", USER)).hasStatus(409).isEnvelope();
		assertThat(service.get("/explained/mapped", USER).code()).isEqualTo("HIDDEN");
		assertThat(service.get("/explained/api", USER)).hasStatus(404);
		assertThat(service.get("/explained/status", USER)).isError(StandardErrorCode.GONE);
		assertThat(service.get("/explained/response-status", USER)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void committedResponseIsCut() {
		assertThat(service.getAndWaitForClose("/denied/stream")).hasStatus(200).isIncomplete();
	}

	@Test
	void refusalWithoutFilterChainIsARefusal() {
		try (Service bare = Service.start(this.container, WithoutChain.class)) {
			assertThat(bare.get("/denied/CompletionException")).isError(StandardErrorCode.PERMISSION_DENIED);
			assertThat(bare.get("/denied/HttpMessageNotWritableException"))
				.isError(StandardErrorCode.PERMISSION_DENIED);
			assertThat(bare.get("/explained/status")).isError(StandardErrorCode.GONE);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableMethodSecurity
	@Import(Endpoints.class)
	static class Application implements WebMvcConfigurer {

		@Override
		public void addFormatters(FormatterRegistry registry) {
			registry.addConverter(String.class, Account.class, (id) -> {
				throw new AccessDeniedException("secret");
			});
		}

		@Bean
		@Order(1)
		SecurityFilterChain bare(HttpSecurity http) {
			return http.securityMatcher("/bare/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain chain(HttpSecurity http) {
			return http.securityMatcher((request) -> !request.getRequestURI().startsWith("/outside/"))
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.httpBasic(Customizer.withDefaults())
				.oauth2Client(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService users() {
			return SecurityUsers.manager();
		}

		@Bean
		ClientRegistrationRepository clients() {
			return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("hub")
				.clientId("shop")
				.clientSecret("secret")
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri("{baseUrl}/authorized")
				.authorizationUri("https://hub.example/authorize")
				.tokenUri("https://hub.example/token")
				.build());
		}

		@Bean
		OAuth2AuthorizedClientRepository authorizedClients() {
			return new HttpSessionOAuth2AuthorizedClientRepository();
		}

		@Bean
		RouterFunction<ServerResponse> routes(Accounts accounts) {
			return RouterFunctions.route().GET("/client/route", (request) -> {
				throw new IllegalStateException(new ClientAuthorizationRequiredException("hub"));
			})
				.GET("/denied/route", (request) -> ServerResponse.ok().body(accounts.account()))
				.GET("/bare/denied/route", (request) -> ServerResponse.ok().body(accounts.account()))
				.build();
		}

		@Bean
		Clients clientEndpoints() {
			return new Clients();
		}

	}

	@TestService
	@EnableMethodSecurity
	@Import(Endpoints.class)
	static class WithoutChain {

	}

	static class Endpoints {

		@Bean
		Accounts accounts() {
			return new Accounts();
		}

		@Bean
		Refusing refusing(Accounts accounts) {
			return new Refusing(accounts);
		}

	}

	@AuthorizeReturnObject
	static class Accounts {

		Account account() {
			return new Account();
		}

	}

	public static class Account {

		@PreAuthorize("hasRole('ADMIN')")
		public String getNumber() {
			return "secret";
		}

	}

	static class MappedException extends RuntimeException {

		MappedException(Throwable cause) {
			super(cause);
		}

	}

	@ResponseStatus(HttpStatus.GONE)
	static class GoneException extends RuntimeException {

		GoneException(Throwable cause) {
			super(cause);
		}

	}

	@RestController
	static class Clients {

		@GetMapping({ "/client", "/bare/client" })
		String client(@RegisteredOAuth2AuthorizedClient("hub") OAuth2AuthorizedClient client) {
			return "ok";
		}

		@GetMapping({ "/client/thrown", "/outside/client/thrown" })
		String thrown() {
			throw new ClientAuthorizationRequiredException("hub");
		}

		@GetMapping({ "/client/wrapped", "/bare/client/wrapped" })
		String wrapped() {
			throw new IllegalStateException(new ClientAuthorizationRequiredException("hub"));
		}

		@GetMapping("/client/deep")
		String deep() throws Exception {
			throw new Exception(new CompletionException(
					new IllegalStateException(new ClientAuthorizationRequiredException("hub"))));
		}

		@GetMapping("/client/servlet")
		String servlet() throws Exception {
			throw new ServletException(new ClientAuthorizationRequiredException("hub"));
		}

		@GetMapping("/client/callable")
		Callable<String> callable() {
			return this::thrown;
		}

		@GetMapping("/client/future")
		CompletableFuture<String> future() {
			return CompletableFuture.supplyAsync(this::wrapped);
		}

	}

	@RestController
	static class Refusing {

		private final Accounts accounts;

		Refusing(Accounts accounts) {
			this.accounts = accounts;
		}

		@GetMapping({ "/denied/getter", "/bare/denied/getter" })
		Account getter() {
			return this.accounts.account();
		}

		@GetMapping({ "/denied/entity", "/bare/denied/entity" })
		ResponseEntity<Account> entity() {
			return ResponseEntity.ok(this.accounts.account());
		}

		@GetMapping({ "/denied/list", "/bare/denied/list" })
		Stream<Account> list() {
			return Stream.of(this.accounts.account());
		}

		@GetMapping({ "/denied/{wrapper}", "/bare/denied/{wrapper}" })
		String wrapped(@PathVariable String wrapper) throws Exception {
			throw wrap(wrapper, new AccessDeniedException("secret"));
		}

		@GetMapping("/login/{wrapper}")
		String login(@PathVariable String wrapper) throws Exception {
			throw wrap(wrapper, new BadCredentialsException("secret"));
		}

		private static Exception wrap(String wrapper, RuntimeException cause) {
			return switch (wrapper) {
				case "RuntimeException" -> new RuntimeException(cause);
				case "IllegalStateException" -> new IllegalStateException("secret", cause);
				case "CompletionException" -> new CompletionException(cause);
				case "ExecutionException" -> new ExecutionException(cause);
				case "ServletException" -> new ServletException(cause);
				case "HttpMessageNotWritableException" -> new HttpMessageNotWritableException("secret", cause);
				case "UndeclaredThrowableException" -> new UndeclaredThrowableException(cause);
				case "InvocationTargetException" -> new InvocationTargetException(cause);
				case "error" -> new ServletException(new AssertionError(cause));
				case "deep" -> new Exception(new IllegalStateException(new ExecutionException(cause)));
				default -> new Exception(cause);
			};
		}

		@GetMapping({ "/denied/future", "/bare/denied/future" })
		CompletableFuture<String> future() {
			return CompletableFuture.supplyAsync(() -> {
				throw new IllegalStateException(new AccessDeniedException("secret"));
			});
		}

		@GetMapping({ "/denied/converter", "/bare/denied/converter" })
		String converter(@RequestParam Account id) {
			return "ok";
		}

		@GetMapping("/denied/stream")
		StreamingResponseBody stream() {
			return (out) -> {
				out.write(new byte[100_000]);
				out.flush();
				throw new AccessDeniedException("secret");
			};
		}

		@GetMapping("/rejected")
		String rejected() {
			throw new IllegalStateException(new RequestRejectedException("secret"));
		}

		@GetMapping("/explained/mapped")
		String mapped() {
			throw new MappedException(new AccessDeniedException("secret"));
		}

		@GetMapping("/explained/api")
		String api() {
			ResourceNotFoundException ex = new ResourceNotFoundException("order", 7);
			ex.initCause(new AccessDeniedException("secret"));
			throw ex;
		}

		@GetMapping("/explained/status")
		String status() {
			throw new GoneException(new AccessDeniedException("secret"));
		}

		@GetMapping("/explained/response-status")
		String responseStatus() {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, new AccessDeniedException("secret"));
		}

	}

}
