package io.github.errorbook.webflux;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.exception.ApiErrors;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the OpenAPI document of a WebFlux service says of Spring Security is what its
 * callers get: nobody, and somebody without authorities.
 */
class OpenApiSecurityTests {

	private static final String[] NOTHING = {};

	private static final String CALLER = "Authorization: Basic "
			+ Base64.getEncoder().encodeToString("user:pass".getBytes(StandardCharsets.UTF_8));

	private static final String[] PROPERTIES = { "springdoc.api-docs.enabled=true",
			"errorbook.security.hide-forbidden=/hidden/**", "errorbook.codes.NO_ACCOUNT.status=404",
			"errorbook.codes.NO_ACCOUNT.message=No account." };

	@RegisterExtension
	static final NettyService service = NettyService.of(Secured.class, PROPERTIES);

	private static OpenApiDocument document;

	@BeforeAll
	static void readDocument() {
		document = OpenApiDocument.of(service);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /open              |
			POST /open             |
			GET /known             | UNAUTHENTICATED
			GET /admin/{id}        | PERMISSION_DENIED UNAUTHENTICATED
			GET /nobody            | PERMISSION_DENIED UNAUTHENTICATED
			GET /by-method         |
			POST /by-method        | PERMISSION_DENIED UNAUTHENTICATED
			POST /browser/open     | PERMISSION_DENIED
			GET /browser/open      |
			POST /browser/excepted |
			GET /strangers         |
			GET /pre               | PERMISSION_DENIED UNAUTHENTICATED
			GET /post              | PERMISSION_DENIED UNAUTHENTICATED
			GET /filtered          |
			GET /permitted         |
			GET /authorized        |
			GET /authorized/post   | PERMISSION_DENIED UNAUTHENTICATED
			GET /secret/authorized |
			GET /secret            | PERMISSION_DENIED UNAUTHENTICATED
			GET /secret/permitted  | PERMISSION_DENIED UNAUTHENTICATED
			GET /hidden/{id}       | RESOURCE_NOT_FOUND UNAUTHENTICATED
			GET /hidden/declared   | RESOURCE_NOT_FOUND UNAUTHENTICATED
			""")
	void operationReturnsWhatDocumentSays(String operation, @Nullable String codes) {
		String[] parts = operation.split(" ");
		assertThat(document.codes(parts[0], parts[1])).containsExactly((codes != null) ? codes.split(" ") : NOTHING)
			.isEqualTo(codes(parts[0], parts[1].replace("{id}", "1")));
	}

	private static SortedSet<String> codes(String method, String path) {
		SortedSet<String> codes = new TreeSet<>();
		for (RawResponse response : List.of(service.send(method, path, null),
				service.send(method, path, null, CALLER))) {
			if (response.status() >= 400) {
				codes.add(response.code());
			}
		}
		return codes;
	}

	@ParameterizedTest
	@CsvSource({ "/moody", "/slow", "/session" })
	void ruleThatCannotBeAskedSaysNothing(String path) {
		assertThat(document.codes("GET", path)).isEmpty();
	}

	@Test
	void challengeIsDocumented() {
		assertThat(document.resolve(document.operation("GET", "/known").path("responses").path("401"))
			.path("headers")
			.propertyNames()).containsExactly("WWW-Authenticate", "X-Request-Id");
	}

	@Test
	void annotationsOfMethodSecurityThatIsOffSayNothing() {
		try (NettyService unguarded = NettyService.start(Unguarded.class, PROPERTIES)) {
			OpenApiDocument other = OpenApiDocument.of(unguarded);
			assertThat(other.codes("GET", "/pre")).isEmpty();
			assertThat(other.codes("GET", "/secret")).isEmpty();
			assertThat(other.codes("GET", "/known")).containsExactly("UNAUTHENTICATED");
		}
	}

	@Test
	void serviceWithoutChainsOfItsOwnAsksEveryCaller() {
		try (NettyService plain = NettyService.start(Plain.class, PROPERTIES)) {
			OpenApiDocument other = new OpenApiDocument(plain.get("/v3/api-docs", CALLER).json());
			assertThat(other.codes("GET", "/open")).containsExactly("UNAUTHENTICATED");
			assertThat(other.codes("POST", "/open")).containsExactly("PERMISSION_DENIED", "UNAUTHENTICATED");
			assertThat(plain.send("POST", "/open", null, CALLER).code()).isEqualTo("PERMISSION_DENIED");
		}
	}

	@EnableReactiveMethodSecurity
	@Configuration(proxyBeanMethods = false)
	@Import(Unguarded.class)
	static class Secured {

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ Chains.class, Operations.class, Secrets.class })
	static class Unguarded {

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import(Operations.class)
	static class Plain {

		@Bean
		MapReactiveUserDetailsService users() {
			return Chains.someone();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Chains {

		private static MapReactiveUserDetailsService someone() {
			return new MapReactiveUserDetailsService(User.withUsername("user").password("{noop}pass").build());
		}

		@Bean
		MapReactiveUserDetailsService users() {
			return someone();
		}

		@Bean
		@Order(1)
		SecurityWebFilterChain browser(ServerHttpSecurity http) {
			return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/browser/**"))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
				.csrf((csrf) -> csrf
					.requireCsrfProtectionMatcher(new AndServerWebExchangeMatcher(CsrfWebFilter.DEFAULT_CSRF_MATCHER,
							new NegatedServerWebExchangeMatcher(
									new PathPatternParserServerWebExchangeMatcher("/browser/excepted")))))
				.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain strangers(ServerHttpSecurity http) {
			return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/strangers"))
				.anonymous((anonymous) -> {
				})
				.authorizeExchange((exchanges) -> exchanges.anyExchange()
					.access((caller, context) -> caller.map((known) -> new AuthorizationDecision(true))))
				.httpBasic((basic) -> {
				})
				.build();
		}

		@Bean
		@Order(3)
		SecurityWebFilterChain api(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.pathMatchers("/known/**", "/hidden/declared")
				.authenticated()
				.pathMatchers("/admin/*", "/hidden/*")
				.hasRole("ADMIN")
				.pathMatchers("/nobody")
				.denyAll()
				.pathMatchers("/moody")
				.access((caller, context) -> {
					throw new IllegalStateException("Not today");
				})
				.pathMatchers("/slow")
				.access((caller, context) -> Mono.delay(Duration.ofSeconds(5))
					.map((time) -> new AuthorizationDecision(false)))
				.pathMatchers("/session")
				.access((caller, context) -> context.getExchange()
					.getSession()
					.map((session) -> new AuthorizationDecision(false)))
				.pathMatchers(HttpMethod.POST, "/by-method")
				.hasAuthority("WRITE")
				.anyExchange()
				.permitAll()).csrf(ServerHttpSecurity.CsrfSpec::disable).httpBasic((basic) -> {
				}).build();
		}

	}

	@RestController
	static class Operations {

		@RequestMapping(path = "/open", method = { RequestMethod.GET, RequestMethod.POST })
		void open() {
		}

		@GetMapping("/known")
		void known() {
		}

		@GetMapping("/admin/{id}")
		void admin(@PathVariable String id) {
		}

		@GetMapping({ "/moody", "/slow", "/session", "/strangers" })
		void moody() {
		}

		@GetMapping("/nobody")
		void nobody() {
		}

		@GetMapping("/by-method")
		void read() {
		}

		@PostMapping("/by-method")
		void write() {
		}

		@PostMapping({ "/browser/open", "/browser/excepted" })
		void post() {
		}

		@GetMapping("/browser/open")
		void get() {
		}

		@GetMapping("/pre")
		@PreAuthorize("hasRole('ADMIN')")
		Mono<String> pre() {
			return Mono.just("ok");
		}

		@GetMapping("/post")
		@PostAuthorize("hasRole('ADMIN')")
		Mono<String> postAuthorized() {
			return Mono.just("ok");
		}

		@GetMapping("/filtered")
		@PostFilter("true")
		Flux<String> filtered() {
			return Flux.empty();
		}

		@GetMapping("/permitted")
		@PermitAll
		void permitted() {
		}

		@GetMapping("/authorized")
		@PreAuthorize("permitAll()")
		Mono<String> authorized() {
			return Mono.just("ok");
		}

		@GetMapping("/authorized/post")
		@PreAuthorize("permitAll")
		@PostAuthorize("hasRole('ADMIN')")
		Mono<String> authorizedAfterwards() {
			return Mono.just("ok");
		}

		@GetMapping("/hidden/{id}")
		void hidden(@PathVariable String id) {
		}

		@GetMapping("/hidden/declared")
		@ApiErrors("NO_ACCOUNT")
		Mono<String> declared() {
			return Mono.error(new ApiException("NO_ACCOUNT"));
		}

	}

	@RestController
	@PreAuthorize("hasRole('ADMIN')")
	static class Secrets {

		@GetMapping("/secret")
		Mono<String> secret() {
			return Mono.just("ok");
		}

		@GetMapping("/secret/permitted")
		@PermitAll
		Mono<String> permitted() {
			return Mono.just("ok");
		}

		@GetMapping("/secret/authorized")
		@PreAuthorize("permitAll()")
		Mono<String> authorized() {
			return Mono.just("ok");
		}

	}

}
