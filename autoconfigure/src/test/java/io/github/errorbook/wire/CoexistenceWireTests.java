package io.github.errorbook.wire;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.GoneException;
import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that answers some of its errors itself, or all.
 */
@ParameterizedClass
@EnumSource(Container.class)
class CoexistenceWireTests {

	@Parameter
	Container container;

	private Service start(Class<?> configuration, String... properties) {
		return Service.start(this.container, configuration, properties);
	}

	@Test
	void handlersOfTheApplicationWin() {
		try (Service service = start(OwnHandlers.class)) {
			assertThat(service.get("/local")).hasStatus(410).hasText("local");
			assertThat(service.get("/advice")).hasStatus(409).hasText("{\"advice\":\"IllegalStateException\"}");
			assertThat(service.get("/api-exception")).hasStatus(499).hasText("own locked");
			assertThat(service.get("/cause")).hasStatus(409).hasText("{\"advice\":\"IllegalStateException\"}");
			assertThat(service.get("/problem?n=x")).hasStatus(400)
				.hasHeader("Content-Type", "application/problem+json");
			assertThat(service.get("/status")).hasStatus(418).hasText("""
					{"error":{"code":"INVALID_REQUEST","message":"The request is malformed or incomplete."}}""");
			assertThat(service.get("/other")).isError(StandardErrorCode.GONE);
			assertThat(service.get("/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
	}

	@Test
	void handlerOfTheApplicationThatFailsLeavesTheErrorToErrorbook() {
		try (Service service = start(OwnHandlers.class)) {
			assertThat(service.get("/failing-handler")).isError(StandardErrorCode.CONFLICT).leaksNothingOf("secret");
		}
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void envelopeStandsBesideProblemDetailsOfSpringAndAWarningSaysSo(CapturedOutput output) {
		try (Service service = start(ThrowingController.class, "spring.mvc.problemdetails.enabled=true",
				"logging.level.io.github.errorbook=warn")) {
			assertThat(output.getAll()).contains("spring.mvc.problemdetails.enabled")
				.containsOnlyOnce("errorbook.response.problem-json");
			assertThat(service.get("/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(service.get("/nothing", "Accept: application/problem+json")).hasStatus(404)
				.isJson("application/problem+json");
		}
	}

	@Test
	void errorbookThatIsSwitchedOffLeavesEverythingToBoot() {
		try (Service service = start(ThrowingController.class, "errorbook.enabled=false")) {
			RawResponse response = ThrowingController.call(service, () -> {
				throw new ConflictException();
			});
			assertThat(response.status()).isEqualTo(500);
			assertThat(response.json().propertyNames()).containsExactlyInAnyOrder("timestamp", "status", "error",
					"path");
			assertThat(response).hasNoHeader("X-Request-Id");
			assertThat(service.get("/nothing").json().propertyNames()).contains("timestamp", "status", "error", "path");
		}
	}

	@Test
	void pathsBoundErrorbook() {
		try (Service service = start(Pages.class, "errorbook.paths.include=/api/**,/other",
				"errorbook.paths.exclude=/api/pages/**")) {
			for (String path : new String[] { "/api/fail", "/other" }) {
				assertThat(service.get(path)).isError(StandardErrorCode.CONFLICT);
			}
			assertThat(service.get("/api/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			for (String path : new String[] { "/api/pages/fail", "/pages/fail" }) {
				RawResponse html = service.get(path, "Accept: text/html");
				assertThat(html).hasStatus(500).hasNoHeader("X-Request-Id");
				assertThat(html.text()).contains("Whitelabel Error Page");
			}
			assertThat(service.get("/apifail", "Accept: text/html").text()).contains("Whitelabel Error Page");
		}
	}

	@Test
	void pathsAreWithinTheContextPath() {
		try (Service service = start(Pages.class, "server.servlet.context-path=/shop",
				"errorbook.paths.include=/api/**", "errorbook.response.include=path")) {
			RawResponse response = service.get("/shop/api/fail;jsessionid=AB12?secret=1");
			assertThat(response).hasStatus(409);
			assertThat(response.error().path("path").asString("")).isEqualTo("/shop/api/fail");
			assertThat(service.get("/shop/pages/fail").json().has("timestamp")).isTrue();
		}
	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class OwnHandlers {

		@Bean
		Endpoints endpoints() {
			return new Endpoints();
		}

		@Bean
		Advice advice() {
			return new Advice();
		}

		@Bean
		OtherAdvice otherAdvice() {
			return new OtherAdvice();
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping("/local")
		String local() {
			throw new UnsupportedOperationException();
		}

		@ExceptionHandler
		ResponseEntity<String> handle(UnsupportedOperationException ex) {
			return ResponseEntity.status(410).body("local");
		}

		@GetMapping("/advice")
		String advice() {
			throw new IllegalStateException("secret");
		}

		@GetMapping("/api-exception")
		String apiException() {
			throw new ResourceLockedException();
		}

		@GetMapping("/cause")
		String cause() throws Exception {
			throw new Exception(new IllegalStateException("secret"));
		}

		@GetMapping("/problem")
		String problem(@RequestParam int n) {
			return "ok";
		}

		@GetMapping("/status")
		String status() {
			throw new ArithmeticException();
		}

		@GetMapping("/other")
		String other() {
			throw new GoneException();
		}

		@GetMapping("/failing-handler")
		String failingHandler() {
			throw new ConflictException();
		}

	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler
		ResponseEntity<Map<String, String>> handle(IllegalStateException ex) {
			return ResponseEntity.status(409).body(Map.of("advice", ex.getClass().getSimpleName()));
		}

		@ExceptionHandler
		ResponseEntity<String> handle(ResourceLockedException ex) {
			return ResponseEntity.status(499).body("own locked");
		}

		@ExceptionHandler
		String handle(ConflictException ex) {
			throw new IllegalArgumentException("secret");
		}

	}

	@ControllerAdvice
	static class OtherAdvice {

		@ExceptionHandler
		ProblemDetail handle(org.springframework.web.method.annotation.MethodArgumentTypeMismatchException ex) {
			return ProblemDetail.forStatus(400);
		}

		@ExceptionHandler(ArithmeticException.class)
		@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
		ResponseEntity<Void> handle() {
			return ResponseEntity.status(418).build();
		}

	}

	@TestService
	@RestController
	static class Pages {

		@GetMapping({ "/api/fail", "/other", "/api/pages/fail", "/pages/fail", "/apifail" })
		String fail() {
			throw new ConflictException();
		}

	}

}
