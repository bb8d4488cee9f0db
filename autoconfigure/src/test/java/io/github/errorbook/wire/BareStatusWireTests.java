package io.github.errorbook.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.wire.ActingService.FilterAct;
import io.github.errorbook.wire.ActingService.Operation;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Gzip;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statuses that nobody wrote a body for, which are filled, and answers of the
 * application, which are not.
 */
@ParameterizedClass
@EnumSource(Container.class)
class BareStatusWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class, "server.compression.enabled=true",
			"server.compression.min-response-size=20");

	@Parameter
	Container container;

	static Stream<Arguments> bareStatuses() {
		return Stream.of(bare("status", (request, response) -> {
			response.setStatus(404);
			return null;
		}), bare("status and flush", (request, response) -> {
			response.setStatus(404);
			response.flushBuffer();
			return null;
		}), bare("status and length", (request, response) -> {
			response.setStatus(404);
			response.setContentLength(0);
			return null;
		}), bare("status and length header", (request, response) -> {
			response.setStatus(404);
			response.setHeader("Content-Length", "0");
			response.flushBuffer();
			return null;
		}), bare("writer unused", (request, response) -> {
			response.getWriter();
			response.setStatus(404);
			return null;
		}), bare("writer closed", (request, response) -> {
			response.setStatus(404);
			response.getWriter().close();
			return null;
		}), bare("stream flushed", (request, response) -> {
			response.setStatus(404);
			response.getOutputStream().flush();
			return null;
		}), bare("stream closed", (request, response) -> {
			response.setStatus(404);
			response.getOutputStream().write(new byte[0]);
			response.getOutputStream().close();
			return null;
		}), bare("entity", (request, response) -> ResponseEntity.status(404).build()),
				bare("not found", (request, response) -> ResponseEntity.notFound().build()),
				bare("entity with empty text", (request, response) -> ResponseEntity.status(404).body("")),
				bare("entity with type",
						(request, response) -> ResponseEntity.status(404).header("Content-Type", "text/html").build()),
				bare("written and taken back", (request, response) -> {
					response.setStatus(404);
					response.getWriter().print("half");
					response.resetBuffer();
					return null;
				}), bare("forward", (request, response) -> {
					request.getRequestDispatcher("/void/404").forward(request, response);
					return null;
				}), bare("forward to error", (request, response) -> {
					request.getRequestDispatcher("/send/404").forward(request, response);
					return null;
				}));
	}

	private static Arguments bare(String name, Operation operation) {
		return Arguments.argumentSet(name, operation);
	}

	@ParameterizedTest
	@MethodSource("bareStatuses")
	void statusWithoutBodyIsFilled(Operation operation) {
		assertThat(ActingService.operation(service, operation)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@ParameterizedTest
	@MethodSource("bareStatuses")
	void statusWithoutBodyIsFilledForHeadAsForGet(Operation operation) {
		RawResponse get = ActingService.operation(service, operation);
		RawResponse head = ActingService.operation(service, "HEAD", operation);
		assertThat(head).hasStatus(404)
			.hasText("")
			.hasHeader("Content-Type", "application/json")
			.hasHeader("Content-Length", String.valueOf(get.body().length));
	}

	@Test
	void statusOfAFilterIsFilled() {
		for (int order : new int[] { ActingService.OUTER, ActingService.MIDDLE, ActingService.INNERMOST }) {
			FilterAct act = (request, response, chain) -> {
				response.setStatus(401);
				response.setHeader("WWW-Authenticate", "Basic realm=\"a\"");
			};
			assertThat(ActingService.filter(service, order, act)).isError(StandardErrorCode.UNAUTHENTICATED)
				.hasHeader("WWW-Authenticate", "Basic realm=\"a\"");
		}
	}

	@Test
	void responseStatusOfVoidMethodIsFilled() {
		assertThat(service.get("/void/404")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(service.get("/void/410")).isError(StandardErrorCode.GONE);
	}

	@Test
	void exceptionBehindAForwardIsAnswered() {
		assertThat(ActingService.operation(service, (request, response) -> {
			request.getRequestDispatcher("/fail").forward(request, response);
			return null;
		})).isError(StandardErrorCode.RESOURCE_LOCKED);
	}

	@Test
	void includedPartKeepsTheStatus() {
		assertThat(ActingService.operation(service, (request, response) -> {
			response.getOutputStream().print("[");
			request.getRequestDispatcher("/plain").include(request, response);
			request.getRequestDispatcher("/void/404").include(request, response);
			response.getOutputStream().print("]");
			return null;
		})).hasStatus(200).hasText("[plain]").hasNoHeader("X-Request-Id");
	}

	static Stream<Arguments> ownAnswers() {
		return Stream.of(bare("writer", (request, response) -> {
			response.setStatus(409);
			response.getWriter().print("own");
			return null;
		}), bare("stream", (request, response) -> {
			response.setStatus(409);
			response.getOutputStream().write("own".getBytes(StandardCharsets.UTF_8));
			return null;
		}), bare("status after body", (request, response) -> {
			response.getWriter().print("own");
			response.setStatus(409);
			return null;
		}), bare("print", (request, response) -> {
			response.setStatus(409);
			response.getOutputStream().print("own");
			response.getOutputStream().flush();
			return null;
		}), bare("flushed first", (request, response) -> {
			response.setStatus(409);
			response.flushBuffer();
			response.getWriter().print("own");
			response.getWriter().close();
			return null;
		}), bare("entity", (request, response) -> ResponseEntity.status(409).body("own")),
				bare("bytes", (request, response) -> ResponseEntity.status(409).body("own".getBytes())));
	}

	@ParameterizedTest
	@MethodSource("ownAnswers")
	void answerOfTheApplicationIsLeftAlone(Operation operation) {
		assertThat(ActingService.operation(service, operation)).hasStatus(409)
			.hasText("own")
			.hasNoHeader("X-Request-Id", "X-Content-Type-Options", "Cache-Control");
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 201, 202, 204, 205, 301, 304 })
	void emptyAnswerBelow400IsLeftAlone(int status) {
		RawResponse response = ActingService.operation(service, (request, resp) -> {
			resp.setStatus(status);
			resp.flushBuffer();
			return null;
		});
		assertThat(response).hasStatus(status).hasText("").hasNoHeader("X-Request-Id", "Content-Type");
	}

	@Test
	void redirectIsLeftAlone() {
		RawResponse response = ActingService.operation(service, (request, resp) -> {
			resp.sendRedirect("/elsewhere");
			return null;
		});
		assertThat(response).hasStatus(302).hasText("").hasNoHeader("X-Request-Id", "Content-Type");
		assertThat(response.header("Location")).endsWith("/elsewhere");
	}

	@Test
	void interimResponseIsLeftAlone() {
		String request = "GET /plain HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
				+ "Connection: close\r\n\r\nok";
		String text = RawHttp.exchange(service.port(), request.getBytes(StandardCharsets.US_ASCII), true).toString();
		assertThat(text).contains("plain").doesNotContain("X-Request-Id");
	}

	@Test
	void answerOfSuccessGetsNothingAdded() {
		assertThat(service.get("/plain")).hasStatus(200)
			.hasText("plain")
			.hasNoHeader("X-Request-Id", "Cache-Control", "X-Content-Type-Options");
	}

	@Test
	void compressedErrorIsConsistent() {
		for (FilterAct act : new FilterAct[] { (request, response, chain) -> response.sendError(404),
				(request, response, chain) -> response.setStatus(404), (request, response, chain) -> {
					throw new ResourceLockedException();
				} }) {
			RawResponse response = ActingService.filter(service, ActingService.MIDDLE, act, "Accept-Encoding: gzip");
			RawResponse plain = ActingService.filter(service, ActingService.MIDDLE, act);
			assertThat(plain.code()).isNotEmpty();
			assertThat(response.complete()).isTrue();
			// Jetty compresses no errors.
			assertThat(response).hasHeader("Content-Encoding",
					(this.container == Container.TOMCAT) ? new String[] { "gzip" } : new String[0]);
			assertThat((this.container == Container.TOMCAT) ? Gzip.decompress(response.body()) : response.text())
				.isEqualTo(plain.text());
		}
	}

	@Test
	void corsHeadersSurvive() {
		assertThat(ActingService.operation(service, (request, response) -> {
			throw new ResourceLockedException();
		}, "Origin: http://good.example")).isError(StandardErrorCode.RESOURCE_LOCKED)
			.hasHeader("Access-Control-Allow-Origin", "http://good.example");
		assertThat(ActingService.operation(service, (request, response) -> {
			throw new IllegalStateException();
		}, "Origin: http://good.example")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
			.hasHeader("Access-Control-Allow-Origin", "http://good.example");
		assertThat(ActingService.operation(service, (request, response) -> ResponseEntity.notFound().build(),
				"Origin: http://good.example"))
			.isError(StandardErrorCode.RESOURCE_NOT_FOUND)
			.hasHeader("Access-Control-Allow-Origin", "http://good.example");
	}

	@Test
	void rejectedCorsRequestIsAnswered() {
		assertThat(service.get("/act", "Origin: http://bad.example")).isError(StandardErrorCode.PERMISSION_DENIED)
			.hasNoHeader("Access-Control-Allow-Origin")
			.leaksNothingOf("Invalid CORS request");
		assertThat(service.send("OPTIONS", "/act", null, "Origin: http://bad.example",
				"Access-Control-Request-Method: PUT"))
			.isError(StandardErrorCode.PERMISSION_DENIED);
	}

	@Test
	void optionsIsLeftAlone() {
		assertThat(service.send("OPTIONS", "/plain", null)).hasStatus(200).hasNoHeader("X-Request-Id");
	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import({ ActingService.class, Statuses.class })
	static class Application {

		@Bean
		WebMvcConfigurer cors() {
			return new WebMvcConfigurer() {

				@Override
				public void addCorsMappings(CorsRegistry registry) {
					registry.addMapping("/**").allowedOrigins("http://good.example");
				}

			};
		}

	}

	@RestController
	static class Statuses {

		@GetMapping("/void/404")
		@ResponseStatus(HttpStatus.NOT_FOUND)
		void notFound() {
		}

		@GetMapping("/void/410")
		@ResponseStatus(code = HttpStatus.GONE, reason = "secret")
		void gone() {
		}

		@GetMapping("/send/404")
		void send(HttpServletResponse response) throws IOException {
			response.sendError(404);
		}

		@GetMapping("/fail")
		void fail() {
			throw new ResourceLockedException();
		}

	}

}
