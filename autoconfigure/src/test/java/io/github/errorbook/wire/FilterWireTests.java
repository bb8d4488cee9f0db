package io.github.errorbook.wire;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.ContentCachingResponseWrapper;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.RateLimitExceededException;
import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.wire.ActingService.FilterAct;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Errors of filters: what they throw and what they send.
 */
@ParameterizedClass
@EnumSource(Container.class)
class FilterWireTests {

	@RegisterExtension
	static final Service service = Service.of(ActingService.class, "spring.messages.basename=wire/messages");

	@Parameter
	Container container;

	@ParameterizedTest
	@ValueSource(ints = { ActingService.OUTERMOST, ActingService.OUTER, ActingService.MIDDLE, ActingService.INNERMOST })
	void exceptionBeforeTheServletIsAnswered(int order) {
		assertThat(ActingService.filter(service, order, (request, response, chain) -> {
			throw new ResourceLockedException();
		})).isError(StandardErrorCode.RESOURCE_LOCKED);
		assertThat(ActingService.filter(service, order, (request, response, chain) -> {
			throw new ServletException("secret", new RateLimitExceededException(Duration.ofSeconds(7)));
		})).isError(StandardErrorCode.RATE_LIMIT_EXCEEDED).hasHeader("Retry-After", "7");
		assertThat(ActingService.filter(service, order, (request, response, chain) -> {
			throw new FileNotFoundException("secret");
		})).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf("secret");
		assertThat(ActingService.filter(service, order, (request, response, chain) -> {
			throw new AssertionError("secret");
		})).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf("secret");
	}

	@ParameterizedTest
	@ValueSource(ints = { ActingService.OUTERMOST, ActingService.OUTER, ActingService.MIDDLE, ActingService.INNERMOST })
	void exceptionAfterABodyWasBegunReplacesIt(int order) {
		assertThat(ActingService.filter(service, order, (request, response, chain) -> {
			response.getWriter().print("done");
			response.setHeader("ETag", "\"1\"");
			response.setHeader("Content-Encoding", "br");
			response.setHeader("Cache-Control", "max-age=60");
			response.setHeader("X-Kept", "kept");
			throw new ResourceLockedException();
		})).isError(StandardErrorCode.RESOURCE_LOCKED).hasNoHeader("ETag", "Content-Encoding");
	}

	@ParameterizedTest
	@ValueSource(ints = { ActingService.OUTER, ActingService.MIDDLE, ActingService.INNERMOST })
	void headersThatDescribeNoBodySurvive(int order) {
		assertThat(ActingService.filter(service, order, (request, response, chain) -> {
			response.setHeader("X-Kept", "kept");
			response.setContentLength(500);
			throw new ResourceLockedException();
		})).isError(StandardErrorCode.RESOURCE_LOCKED).hasHeader("X-Kept", "kept");
	}

	@Test
	void exceptionOfFilterIsLoggedOnce() {
		for (int order : new int[] { ActingService.OUTER, ActingService.MIDDLE, ActingService.INNERMOST }) {
			try (LogLines log = LogLines.ofAll()) {
				ActingService.filter(service, order, (request, response, chain) -> {
					throw new IllegalStateException("reason");
				});
				assertThat(log.lines()).singleElement()
					.asString()
					.startsWith("ERROR INTERNAL_SERVER_ERROR 500 GET /act");
				assertThat(log.text()).contains("reason");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { ActingService.OUTERMOST, ActingService.OUTER, ActingService.MIDDLE, ActingService.INNERMOST })
	void sentErrorIsAnsweredWithoutItsReason(int order) {
		assertThat(ActingService.filter(service, order, (request, response, chain) -> response.sendError(403)))
			.isError(StandardErrorCode.PERMISSION_DENIED);
		assertThat(
				ActingService.filter(service, order, (request, response, chain) -> response.sendError(404, "secret")))
			.isError(StandardErrorCode.RESOURCE_NOT_FOUND)
			.leaksNothingOf("secret");
		assertThat(ActingService.filter(service, order, (request, response, chain) -> {
			response.getWriter().print("done");
			response.sendError(503, "secret");
		})).isError(StandardErrorCode.SERVICE_UNAVAILABLE).leaksNothingOf("secret", "done");
	}

	@ParameterizedTest
	@ValueSource(ints = { ActingService.OUTER, ActingService.MIDDLE, ActingService.INNERMOST })
	void whatIsWrittenAfterASentErrorIsDropped(int order) {
		assertThat(ActingService.filter(service, order, (request, response, chain) -> {
			PrintWriter writer = response.getWriter();
			response.sendError(409, "secret");
			writer.print("secret");
			writer.flush();
			response.getWriter().print("secret");
			response.flushBuffer();
			chain.doFilter(request, response);
		})).isError(StandardErrorCode.CONFLICT).leaksNothingOf("secret");
		assertThat(ActingService.filter(service, order, (request, response, chain) -> {
			response.getOutputStream().print("before");
			response.sendError(409);
			response.getOutputStream().print("secret");
			response.getOutputStream().close();
		})).isError(StandardErrorCode.CONFLICT).leaksNothingOf("secret", "before");
	}

	@Test
	void statusAfterASentErrorChangesNothing() {
		assertThat(ActingService.filter(service, ActingService.MIDDLE, (request, response, chain) -> {
			response.sendError(409);
			response.setStatus(200);
			response.setHeader("X-Late", "late");
		})).isError(StandardErrorCode.CONFLICT);
	}

	@Test
	void errorSentOnACommittedResponseLeavesItAlone() {
		RawResponse response = ActingService.filterAndWaitForClose(service, ActingService.MIDDLE,
				(request, resp, chain) -> {
					resp.getWriter().print("begun");
					resp.flushBuffer();
					resp.sendError(500, "secret");
				});
		assertThat(response).hasStatus(200).isIncomplete().hasText("begun").leaksNothingOf("secret");
	}

	@Test
	void exceptionAfterCommitCutsTheConnection() {
		RawResponse response = ActingService.filterAndWaitForClose(service, ActingService.MIDDLE,
				(request, resp, chain) -> {
					resp.getOutputStream().print("begun");
					resp.flushBuffer();
					throw new IllegalStateException("secret");
				});
		assertThat(response).hasStatus(200).isIncomplete().leaksNothingOf("secret").hasText("begun");
	}

	@Test
	void exceptionWithNonAsciiTextIsUtf8() {
		assertThat(ActingService.filter(service, ActingService.MIDDLE, (request, response, chain) -> {
			response.setCharacterEncoding("ISO-8859-1");
			throw new ResponseStatusException(HttpStatus.CONFLICT, "d\u00e9j\u00e0 \u20ac");
		})).isError(409, "CONFLICT", "d\u00e9j\u00e0 \u20ac", null);
	}

	@Test
	void requestIdThatAFilterHasSetIsKept() {
		assertThat(ActingService.filter(service, ActingService.MIDDLE, (request, response, chain) -> {
			response.setHeader("X-Request-Id", "of-filter");
			response.sendError(404);
		}, "X-Request-Id: of-client")).isError(StandardErrorCode.RESOURCE_NOT_FOUND)
			.hasHeader("X-Request-Id", "of-filter");
		assertThat(ActingService.filter(service, ActingService.OUTERMOST,
				(request, response, chain) -> response.sendError(404), "X-Request-Id: of-client"))
			.hasHeader("X-Request-Id", "of-client");
	}

	@Test
	void languageIsTheReadersAndNotTheServers() {
		Locale server = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		try {
			for (int order : new int[] { ActingService.OUTERMOST, ActingService.MIDDLE }) {
				FilterAct act = (request, response, chain) -> response.sendError(422);
				assertThat(ActingService.filter(service, order, act, "Accept-Language: de")).isError(422,
						"VALIDATION_FAILED", "Die Anfrage hat ung\u00fcltige Felder.", null);
				assertThat(ActingService.filter(service, order, act)).isError(StandardErrorCode.VALIDATION_FAILED);
			}
		}
		finally {
			Locale.setDefault(server);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "throw", "send", "bare" })
	void errorsBehindWrappersOfTheResponseAreAnswered(String how) {
		ActingService.perform(service, (request, response) -> fail(how, response));
		try {
			assertThat(ActingService.filter(service, ActingService.MIDDLE,
					(request, response, chain) -> new ShallowEtagHeaderFilter().doFilter(request, response, chain)))
				.isError(StandardErrorCode.RESOURCE_LOCKED)
				.hasNoHeader("ETag");
			assertThat(ActingService.filter(service, ActingService.MIDDLE, (request, response, chain) -> {
				ContentCachingResponseWrapper wrapper = new ContentCachingResponseWrapper(response);
				chain.doFilter(request, wrapper);
				wrapper.copyBodyToResponse();
			})).isError(StandardErrorCode.RESOURCE_LOCKED);
		}
		finally {
			ActingService.perform(service, (request, response) -> "done");
		}
	}

	private static Object fail(String how, HttpServletResponse response) throws IOException {
		switch (how) {
			case "throw" -> throw new ResourceLockedException();
			case "send" -> response.sendError(423);
			default -> response.setStatus(423);
		}
		return null;
	}

}
