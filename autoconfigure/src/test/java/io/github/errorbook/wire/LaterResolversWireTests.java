package io.github.errorbook.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Resolvers of the application and of libraries see the exceptions that they see without
 * Errorbook, each once, wherever among the others they stand.
 */
@ParameterizedClass
@EnumSource(Container.class)
class LaterResolversWireTests {

	private static final List<String> seen = new CopyOnWriteArrayList<>();

	private static Service service;

	private static Service plain;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = Service.start(container, Application.class, "errorbook.paths.exclude=/excluded/**");
		plain = Service.start(container, Application.class, "errorbook.enabled=false");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
		plain.close();
	}

	@BeforeEach
	void forget() {
		seen.clear();
	}

	private static List<String> seenOf(Service asked, String path) {
		seen.clear();
		asked.get(path);
		return new ArrayList<>(seen);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/unknown", "/api-exception", "/wrapped", "/route", "/callable", "/error-of-jvm",
			"/handled", "/status", "/status-exception", "/wrapped-status", "/param?n=x", "/param", "/nowhere",
			"/excluded/unknown", "/answered", "/passed" })
	void resolversSeeWhatTheySeeWithoutErrorbook(String path) {
		assertThat(seenOf(service, path)).as(path).isEqualTo(seenOf(plain, path));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/unknown", "/api-exception", "/wrapped", "/route", "/callable", "/error-of-jvm" })
	void resolversThatReportSeeExceptionOnceInTheirOrder(String path) {
		assertThat(service.get(path)).isEnvelope();
		assertThat(seen).containsExactly("first", "appended", "one", "last");
	}

	@Test
	void resolversSeeNothingThatSpringAnswersBeforeThem() {
		assertThat(service.get("/param?n=x")).hasStatus(400).isEnvelope();
		assertThat(service.get("/status")).hasStatus(418);
		assertThat(service.get("/handled")).hasStatus(200).hasText("handled");
		assertThat(seen).containsExactly("first", "first", "first");
	}

	@Test
	void resolverThatAnswersHasAnswered() {
		assertThat(service.get("/answered")).hasStatus(299).hasText("mine").hasNoHeader("X-Request-Id");
		assertThat(seen).containsExactly("first", "appended", "one");
	}

	@Test
	void resolverThatThrowsIsAnswered() {
		assertThat(service.get("/passed")).isError(StandardErrorCode.CONFLICT);
	}

	@Test
	void exceptionWithoutEndIsShownToNobodyWhoWouldNotComeBack() {
		assertThat(service.get("/cyclic")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@TestService
	@Import(Endpoints.class)
	@Configuration(proxyBeanMethods = false)
	static class Application implements WebMvcConfigurer {

		@Override
		public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
			resolvers.add(new Reporter("appended", 0));
		}

		@Bean
		Reporter first() {
			return new Reporter("first", Ordered.HIGHEST_PRECEDENCE);
		}

		@Bean
		Reporter one() {
			return new Reporter("one", 1);
		}

		@Bean
		HandlerExceptionResolver unordered() {
			return (request, response, handler, ex) -> {
				if (!(ex instanceof UnsupportedOperationException)) {
					return null;
				}
				if (ex.getCause() instanceof RuntimeException cause) {
					throw cause;
				}
				response.setStatus(299);
				try {
					response.getWriter().print("mine");
				}
				catch (java.io.IOException failure) {
					throw new IllegalStateException(failure);
				}
				return new ModelAndView();
			};
		}

		@Bean
		Reporter last() {
			return new Reporter("last", Ordered.LOWEST_PRECEDENCE);
		}

		@Bean
		RouterFunction<ServerResponse> route() {
			return RouterFunctions.route().GET("/route", (request) -> {
				throw new IllegalStateException("secret");
			}).build();
		}

	}

	record Reporter(String name, int order) implements HandlerExceptionResolver, Ordered {

		@Override
		public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
				Exception ex) {
			seen.add(this.name);
			return null;
		}

		@Override
		public int getOrder() {
			return this.order;
		}

	}

	@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
	static class TeapotException extends RuntimeException {

	}

	@RestController
	static class Endpoints {

		@GetMapping({ "/unknown", "/excluded/unknown" })
		String unknown() {
			throw new IllegalStateException("secret");
		}

		@GetMapping("/api-exception")
		String apiException() {
			throw new ConflictException();
		}

		@GetMapping("/wrapped")
		String wrapped() throws Exception {
			throw new Exception(new ConflictException());
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			return () -> {
				throw new IllegalStateException("secret");
			};
		}

		@GetMapping("/error-of-jvm")
		String error() {
			throw new AssertionError("secret");
		}

		@GetMapping("/handled")
		String handled() {
			throw new ArithmeticException();
		}

		@ExceptionHandler
		String handle(ArithmeticException ex) {
			return "handled";
		}

		@GetMapping("/status")
		String status() {
			throw new TeapotException();
		}

		@GetMapping("/status-exception")
		String statusException() {
			throw new ResponseStatusException(HttpStatus.GONE);
		}

		@GetMapping("/wrapped-status")
		String wrappedStatus() {
			throw new IllegalStateException(new TeapotException());
		}

		@GetMapping("/param")
		int param(@RequestParam int n) {
			return n;
		}

		@GetMapping("/answered")
		String answered() {
			throw new UnsupportedOperationException();
		}

		@GetMapping("/passed")
		String passed() {
			throw new UnsupportedOperationException(new ConflictException());
		}

		@GetMapping("/cyclic")
		String cyclic() {
			IllegalStateException one = new IllegalStateException();
			IllegalStateException two = new IllegalStateException(one);
			one.initCause(two);
			throw one;
		}

	}

}
