package io.github.errorbook.wire;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ServiceUnavailableException;
import io.github.errorbook.wire.ActingService.Operation;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Threads that are in no state to write an answer: interrupted ones, and those whose
 * stack is used up.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ThreadStateWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@Parameter
	Container container;

	static Operation[] interrupted() {
		return new Operation[] { (request, response) -> {
			throw new ServiceUnavailableException();
		}, (request, response) -> ResponseEntity.status(503).build(), (request, response) -> {
			response.sendError(503);
			return null;
		} };
	}

	@ParameterizedTest
	@MethodSource("interrupted")
	void interruptedThreadAnswers(Operation operation) {
		assertThat(ActingService.operation(service, (request, response) -> {
			Thread.currentThread().interrupt();
			return operation.perform(request, response);
		})).isError(StandardErrorCode.SERVICE_UNAVAILABLE);
		assertThat(ActingService.operation(service, (request, response) -> Thread.currentThread().isInterrupted()))
			.hasText("false");
	}

	@Test
	void interruptedFilterAnswers() {
		assertThat(ActingService.filter(service, ActingService.INNERMOST, (request, response, chain) -> {
			Thread.currentThread().interrupt();
			throw new ServletException("secret");
		})).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/loop/view", "/loop/forward" })
	void forwardThatLeadsBackToItselfIsToldOnce(String path) {
		try (LogLines log = LogLines.ofErrors()) {
			RawResponse response = service.get(path);
			assertThat(response).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
			assertThat(log.lines()).singleElement().asString().startsWith("ERROR INTERNAL_SERVER_ERROR 500 GET /loop/");
		}
	}

	@TestService
	@Import(ActingService.class)
	@Controller
	static class Application {

		@GetMapping("/loop/view")
		String view() {
			return "forward:/loop/other-view";
		}

		@GetMapping("/loop/other-view")
		String otherView() {
			return "forward:/loop/view";
		}

		@GetMapping("/loop/forward")
		void forward(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
			request.getRequestDispatcher("/loop/forward").forward(request, response);
		}

	}

}
