package io.github.errorbook.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asynchronous work whose beginner fails before he returns, so that nobody would end it
 * before its timeout, and streams of events that end by it.
 */
@ParameterizedClass
@EnumSource(Container.class)
class AbandonedAsyncWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class, "spring.mvc.async.request-timeout=300s");

	@Parameter
	Container container;

	@ParameterizedTest
	@ValueSource(strings = { "/handler", "/dispatched", "/routed/events", "/routed/stream", "/servlet", "/filtered",
			"/etag", "/forward" })
	void failureOfTheBeginnerIsAnsweredAtOnce(String path) {
		try (LogLines log = LogLines.ofErrors(); LogLines all = LogLines.ofAll()) {
			assertThat(service.get(path)).isError(StandardErrorCode.RESOURCE_LOCKED);
			assertThat(log.lines()).singleElement().asString().startsWith("DEBUG RESOURCE_LOCKED 423 GET /");
			assertThat(all.lines()).noneMatch((line) -> line.startsWith("WARN") || line.startsWith("ERROR"));
		}
	}

	@Test
	void connectionCanBeUsedAgain() {
		String first = "GET /handler HTTP/1.1\r\nHost: a\r\n\r\n";
		String second = "GET /handler HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
		RawResponse both = RawHttp.exchange(service.port(), (first + second).getBytes(StandardCharsets.US_ASCII), true);
		assertThat(both.text()).contains("HTTP/1.1 423").endsWith("}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events", "/routed/slow" })
	void timeoutEndsAStreamOfEventsWithoutAnError(String path) {
		try (LogLines errors = LogLines.ofErrors(); LogLines all = LogLines.ofAll()) {
			RawResponse response = service.get(path);
			assertThat(response).hasStatus(200).hasText("data:begin\n\n");
			assertThat(response.complete()).isTrue();
			assertThat(errors.lines()).isEmpty();
			assertThat(all.lines()).noneMatch((line) -> line.startsWith("WARN") || line.startsWith("ERROR"));
		}
	}

	@TestService
	@RestController
	static class Application {

		@GetMapping({ "/handler", "/etag" })
		void handler(HttpServletRequest request) {
			request.startAsync();
			throw new ResourceLockedException();
		}

		@GetMapping("/dispatched")
		void dispatched(HttpServletRequest request) {
			request.startAsync().dispatch("/handler");
		}

		@GetMapping("/forward")
		void forward(HttpServletRequest request, HttpServletResponse response) throws Exception {
			request.startAsync();
			request.getRequestDispatcher("/locked").forward(request, response);
		}

		@GetMapping("/locked")
		void locked() {
			throw new ResourceLockedException();
		}

		@GetMapping("/events")
		SseEmitter events() throws IOException {
			SseEmitter emitter = new SseEmitter(100L);
			emitter.send("begin");
			return emitter;
		}

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route().GET("/routed/events", (request) -> ServerResponse.sse((events) -> {
				throw new ResourceLockedException();
			})).GET("/routed/stream", (request) -> ServerResponse.ok().stream((stream) -> {
				throw new ResourceLockedException();
			})).GET("/routed/slow", (request) -> ServerResponse.sse(Application::send, Duration.ofMillis(100))).build();
		}

		private static void send(ServerResponse.SseBuilder events) {
			try {
				events.send("begin");
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Bean
		ServletRegistrationBean<HttpServlet> servlet() {
			return new ServletRegistrationBean<>(new HttpServlet() {

				@Override
				protected void doGet(HttpServletRequest request, HttpServletResponse response) {
					request.startAsync();
					throw new ResourceLockedException();
				}

			}, "/servlet");
		}

		@Bean
		FilterRegistrationBean<OncePerRequestFilter> filter() {
			FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(
					new OncePerRequestFilter() {

						@Override
						protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
								FilterChain chain) {
							request.startAsync();
							throw new ResourceLockedException();
						}

					});
			registration.addUrlPatterns("/filtered");
			return registration;
		}

		@Bean
		FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
			FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(
					new ShallowEtagHeaderFilter());
			registration.addUrlPatterns("/etag");
			return registration;
		}

	}

}
