package io.github.errorbook.webflux;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

import io.github.errorbook.catalog.StandardErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the application itself answers, by a filter or handler, it answers with Errorbook
 * as well, wherever the exception comes from.
 */
class ApplicationHandlersTests {

	private static final String[] PATHS = { "/thrown", "/published", "/nothing" };

	@ParameterizedTest
	@ValueSource(classes = { Handlers.class, OutermostFilter.class, InnermostFilter.class, FilterOfSecurity.class })
	void exceptionIsAnsweredByApplication(Class<?> application) {
		try (NettyService service = NettyService.start(application)) {
			for (String path : PATHS) {
				assertThat(service.get(path)).as(path).hasStatus(423).hasText("mine");
			}
			assertThat(service.get("/other")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		}
	}

	@Test
	void handlersAreAskedOnceEach() {
		try (NettyService service = NettyService.start(Handlers.class)) {
			Handlers.asked.set(0);
			assertThat(service.get("/other")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
			assertThat(Handlers.asked.get()).as("before and behind Errorbook").isEqualTo(2);
		}
	}

	private static Mono<Void> answer(ServerWebExchange exchange, Throwable thrown) {
		if (!(thrown instanceof ResponseStatusException)) {
			return Mono.error(thrown);
		}
		exchange.getResponse().setStatusCode(HttpStatus.LOCKED);
		return exchange.getResponse()
			.writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap("mine".getBytes())));
	}

	private static WebFilter answeringFilter() {
		return (exchange, chain) -> chain.filter(exchange).onErrorResume((thrown) -> answer(exchange, thrown));
	}

	@RestController
	static class Controller {

		@GetMapping("/thrown")
		String thrown() {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}

		@GetMapping("/published")
		Mono<String> published() {
			return Mono.error(new ResponseStatusException(HttpStatus.CONFLICT));
		}

		@GetMapping("/other")
		Mono<String> other() {
			return Mono.error(new UnsupportedOperationException());
		}

	}

	@TestService
	@RestController
	static class Handlers extends Controller {

		static final AtomicInteger asked = new AtomicInteger();

		private static Mono<Void> decline(Throwable thrown) {
			asked.incrementAndGet();
			return Mono.error(thrown);
		}

		@Bean
		WebExceptionHandler handler() {
			return ApplicationHandlersTests::answer;
		}

		@Bean
		@Order(-5)
		WebExceptionHandler handlerBefore() {
			return (exchange, thrown) -> decline(thrown);
		}

		@Bean
		@Order(5)
		WebExceptionHandler handlerBehind() {
			return (exchange, thrown) -> decline(thrown);
		}

	}

	@TestService
	@RestController
	static class OutermostFilter extends Controller {

		@Bean
		@Order(Integer.MIN_VALUE)
		WebFilter filter() {
			return answeringFilter();
		}

	}

	@TestService
	@RestController
	static class InnermostFilter extends Controller {

		@Bean
		WebFilter filter() {
			return answeringFilter();
		}

	}

	@EnableAutoConfiguration
	@EnableWebFluxSecurity
	@RestController
	static class FilterOfSecurity extends Controller {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http.authorizeExchange((rules) -> rules.anyExchange().permitAll())
				.addFilterAt(answeringFilter(), SecurityWebFiltersOrder.LAST)
				.build();
		}

	}

}
