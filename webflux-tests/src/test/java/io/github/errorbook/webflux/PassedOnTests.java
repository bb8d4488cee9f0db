package io.github.errorbook.webflux;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.EncodingException;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ResourceNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a filter of Spring Security exists to answer reaches it, whatever wraps it, unless
 * the application itself says what the wrapper means: as in a servlet application
 * ({@code PassedOnWireTests}).
 */
class PassedOnTests {

	static final String USER = "Authorization: Basic "
			+ Base64.getEncoder().encodeToString("user:pass".getBytes(StandardCharsets.UTF_8));

	private static final String BASIC = "Basic realm=\"Realm\"";

	static final String[] HIDDEN = { "errorbook.codes.HIDDEN.status=409", "errorbook.codes.HIDDEN.message=Not now.",
			"errorbook.codes.HIDDEN.exceptions=io.github.errorbook.webflux.PassedOnTests.MappedException" };

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class, HIDDEN);

	@ParameterizedTest
	@ValueSource(strings = { "/denied/none", "/denied/RuntimeException", "/denied/IllegalStateException",
			"/denied/CompletionException", "/denied/ExecutionException", "/denied/Exception",
			"/denied/EncodingException", "/denied/UndeclaredThrowableException", "/denied/InvocationTargetException",
			"/denied/ReactiveException", "/denied/RetryExhausted", "/denied/error", "/denied/deep",
			"/denied/at-once/RuntimeException", "/denied/future", "/denied/route", "/denied/getter", "/denied/list",
			"/denied/converter?id=1", "/denied/bound?n=1" })
	void refusalInsideAnotherExceptionIsARefusal(String path) {
		assertRefused(service, path);
		assertThat(service.get("/bare" + path, USER)).isError(StandardErrorCode.UNAUTHENTICATED);
	}

	static void assertRefused(NettyService service, String path) {
		assertThat(service.get(path, USER)).isError(StandardErrorCode.PERMISSION_DENIED).leaksNothingOf("secret");
		assertThat(service.get(path)).isError(StandardErrorCode.UNAUTHENTICATED)
			.hasHeader("WWW-Authenticate", BASIC)
			.leaksNothingOf("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login/none", "/login/RuntimeException", "/login/EncodingException", "/login/deep" })
	void demandOfCredentialsInsideAnotherExceptionIsOne(String path) {
		for (String caller : new String[] { USER, "X-None: x" }) {
			assertThat(service.get(path, caller)).isError(StandardErrorCode.UNAUTHENTICATED)
				.hasHeader("WWW-Authenticate", BASIC);
		}
	}

	@Test
	void whatKeepsTheServiceFromCheckingIsAnError() {
		assertThat(service.get("/unchecked/none", USER)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		assertThat(service.get("/unchecked/RuntimeException", USER)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@Test
	void requestThatFirewallRejectsInsideAnotherExceptionIsInvalid() {
		assertThat(service.get("/rejected", USER)).isError(StandardErrorCode.INVALID_REQUEST);
	}

	@Test
	void wrapperThatApplicationExplainsIsWhatItSays() {
		assertThat(service.get("/explained/mapped", USER)).isError(409, "HIDDEN", "Not now.", null);
		assertThat(service.get("/explained/api", USER)).hasStatus(404);
		assertThat(service.get("/explained/status", USER)).isError(StandardErrorCode.GONE);
		assertThat(service.get("/explained/response-status", USER)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(service.get("/explained/input")).isError(StandardErrorCode.INVALID_REQUEST);
		assertThat(service.get("/explained/service")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@Test
	void committedResponseIsCut() {
		assertThat(service.get("/denied/stream", USER)).hasStatus(200).isIncomplete();
	}

	@Test
	void exceptionOutsideOfAChainIsWhatItSays() {
		assertThat(service.get("/outside/denied/RuntimeException")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		assertThat(service.get("/outside/denied/CompletionException")).isError(StandardErrorCode.PERMISSION_DENIED);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Refusing.class)
	static class Application implements WebFluxConfigurer {

		@Override
		public void addFormatters(FormatterRegistry registry) {
			registry.addConverter(String.class, Account.class, (id) -> {
				throw new AccessDeniedException("secret");
			});
		}

		@Bean
		@Order(1)
		SecurityWebFilterChain bare(ServerHttpSecurity http) {
			return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/bare/**"))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
				.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http
				.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/denied/**", "/login/**", "/unchecked/**",
						"/rejected", "/explained/**"))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(
					User.withUsername("user").password("{noop}pass").roles("USER").build());
		}

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route()
				.GET("/denied/route", (request) -> Refusing.refuse("RuntimeException"))
				.GET("/bare/denied/route", (request) -> Refusing.refuse("RuntimeException"))
				.build();
		}

	}

	public static class Account {

		public String getNumber() {
			throw new AccessDeniedException("secret");
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
	static class Refusing {

		@InitBinder("n")
		void init(WebDataBinder binder) {
			throw new AccessDeniedException("secret");
		}

		@GetMapping({ "/denied/{wrapper}", "/bare/denied/{wrapper}", "/outside/denied/{wrapper}" })
		Mono<String> wrapped(@PathVariable String wrapper) {
			return refuse(wrapper);
		}

		static <T> Mono<T> refuse(String wrapper) {
			Mono<T> refused = Mono.error(() -> wrap(wrapper, new AccessDeniedException("secret")));
			return wrapper.equals("RetryExhausted") ? refused.retryWhen(Retry.max(1)) : refused;
		}

		@GetMapping({ "/denied/at-once/{wrapper}", "/bare/denied/at-once/{wrapper}" })
		String atOnce(@PathVariable String wrapper) throws Throwable {
			throw wrap(wrapper, new AccessDeniedException("secret"));
		}

		@GetMapping("/login/{wrapper}")
		Mono<String> login(@PathVariable String wrapper) {
			return Mono.error(() -> wrap(wrapper, new BadCredentialsException("secret")));
		}

		@GetMapping("/unchecked/{wrapper}")
		Mono<String> unchecked(@PathVariable String wrapper) {
			return Mono.error(() -> wrap(wrapper, new AuthenticationServiceException("secret")));
		}

		private static Throwable wrap(String wrapper, RuntimeException cause) {
			return switch (wrapper) {
				case "none", "RetryExhausted" -> cause;
				case "RuntimeException" -> new RuntimeException(cause);
				case "IllegalStateException" -> new IllegalStateException("secret", cause);
				case "CompletionException" -> new CompletionException(cause);
				case "ExecutionException" -> new ExecutionException(cause);
				case "EncodingException" -> new EncodingException("secret", cause);
				case "UndeclaredThrowableException" -> new UndeclaredThrowableException(cause);
				case "InvocationTargetException" -> new InvocationTargetException(cause);
				case "ReactiveException" -> Exceptions.propagate(new Exception(cause));
				case "error" -> new AssertionError(cause);
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

		@GetMapping({ "/denied/getter", "/bare/denied/getter" })
		Account getter() {
			return new Account();
		}

		@GetMapping({ "/denied/list", "/bare/denied/list" })
		Flux<Account> list() {
			return Flux.just(new Account());
		}

		@GetMapping({ "/denied/converter", "/bare/denied/converter" })
		String converter(@RequestParam Account id) {
			return "ok";
		}

		@GetMapping({ "/denied/bound", "/bare/denied/bound" })
		String bound(@RequestParam int n) {
			return "ok";
		}

		@GetMapping(path = "/denied/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<String> stream() {
			return Flux.just("x")
				.concatWith(Flux.error(new IllegalStateException(new AccessDeniedException("secret"))));
		}

		@GetMapping("/rejected")
		Mono<String> rejected() {
			return Mono.error(new IllegalStateException(new ServerExchangeRejectedException("secret")));
		}

		@GetMapping("/explained/mapped")
		Mono<String> mapped() {
			return Mono.error(new MappedException(new AccessDeniedException("secret")));
		}

		@GetMapping("/explained/api")
		Mono<String> api() {
			ResourceNotFoundException ex = new ResourceNotFoundException("order", 7);
			ex.initCause(new AccessDeniedException("secret"));
			return Mono.error(ex);
		}

		@GetMapping("/explained/status")
		Mono<String> status() {
			return Mono.error(new GoneException(new AccessDeniedException("secret")));
		}

		@GetMapping("/explained/response-status")
		Mono<String> responseStatus() {
			return Mono
				.error(new ResponseStatusException(HttpStatus.NOT_FOUND, null, new AccessDeniedException("secret")));
		}

		@GetMapping("/explained/input")
		Mono<String> input() {
			return Mono.error(new ServerWebInputException("secret", null, new AccessDeniedException("secret")));
		}

		@GetMapping("/explained/service")
		Mono<String> service() {
			return Mono.error(new ServerErrorException("secret", new AccessDeniedException("secret")));
		}

	}

}
