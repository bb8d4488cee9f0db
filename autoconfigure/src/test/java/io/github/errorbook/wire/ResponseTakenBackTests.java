package io.github.errorbook.wire;

import java.io.IOException;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A response that was begun and then abandoned for an error.
 */
class ResponseTakenBackTests {

	private static final String BODY = """
			{"error":{"code":"INTERNAL_SERVER_ERROR","message":"An unexpected error occurred. It is not your fault."}}""";

	@ParameterizedTest
	@EnumSource
	void errorAfterWriterWasUsedReplacesBodyAndStaleHeaders(Container container) {
		try (Service service = Service.start(container, Controller.class)) {
			assertTakenBack(service.get("/writer"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void errorAfterStreamWasUsedReplacesBodyAndStaleHeaders(Container container) {
		try (Service service = Service.start(container, Controller.class)) {
			assertTakenBack(service.get("/stream"));
		}
	}

	private static void assertTakenBack(RawResponse response) {
		assertThat(response.status()).isEqualTo(500);
		assertThat(response.text()).isEqualTo(BODY);
		assertThat(response.complete()).isTrue();
		assertThat(response.headerValues("Content-Type")).containsExactly("application/json");
		assertThat(response.headerValues("Cache-Control")).containsExactly("no-store");
		assertThat(response.headerValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(response.headerValues("X-Kept")).containsExactly("one", "two");
		assertThat(response.headerValues("Server")).containsExactly("shop");
		assertThat(response.headerValues("Set-Cookie")).satisfiesExactlyInAnyOrder(
				(cookie) -> assertThat(cookie).startsWith("basket=1"),
				(cookie) -> assertThat(cookie).startsWith("seen=2"),
				(cookie) -> assertThat(cookie).startsWith("JSESSIONID="));
		assertThat(response.headerValues("Date")).hasSize(1);
		for (String stale : new String[] { "ETag", "Content-Encoding", "Content-Disposition", "Content-Language" }) {
			assertThat(response.header(stale)).as(stale).isNull();
		}
	}

	@TestService
	@RestController
	static class Controller {

		@GetMapping("/writer")
		void writer(HttpServletRequest request, HttpServletResponse response) throws IOException {
			begin(request, response);
			response.getWriter().print("half");
			throw new IllegalStateException("select * from secrets");
		}

		@GetMapping("/stream")
		void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
			begin(request, response);
			response.getOutputStream().print("half");
			throw new IllegalStateException("select * from secrets");
		}

		private static void begin(HttpServletRequest request, HttpServletResponse response) {
			response.setHeader("ETag", "\"1\"");
			response.setHeader("Cache-Control", "max-age=60");
			response.setHeader("Content-Encoding", "br");
			response.setHeader("Content-Disposition", "attachment");
			response.setHeader("Content-Language", "fr");
			response.addHeader("X-Kept", "one");
			response.addHeader("X-Kept", "two");
			response.setHeader("Server", "shop");
			response.addCookie(new Cookie("basket", "1"));
			response.addCookie(new Cookie("seen", "2"));
			request.getSession();
			response.setContentType("text/html;charset=ISO-8859-1");
			response.setContentLength(500);
		}

	}

}
