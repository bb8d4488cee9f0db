package io.github.errorbook.webflux;

import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever operates a WebFlux service learns of its errors as in Spring MVC: by the log,
 * by meters, and by the endpoints of the Actuator.
 */
class OperationsTests {

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class,
			"logging.level.io.github.errorbook.errors=debug", "management.endpoints.web.exposure.include=*",
			"errorbook.recent.enabled=true", "management.server.port=0", "management.server.address=127.0.0.1");

	@Test
	void oneLineOfTheLogTellsTheError() {
		List<ILoggingEvent> events = events(() -> service.get("/accounts/7", "X-Request-Id: r-1"));
		assertThat(events).singleElement()
			.extracting(ILoggingEvent::getFormattedMessage)
			.asString()
			.startsWith("CONFLICT 409 GET /accounts/7 [r-1]");
	}

	@Test
	void stackTraceIsThatOfTheExceptionAndDoesNotRepeatTheQuery() {
		List<ILoggingEvent> events = events(() -> service.get("/crash?password=secret"));
		assertThat(events).singleElement();
		String trace = ThrowableProxyUtil.asString(events.get(0).getThrowableProxy());
		assertThat(trace).startsWith("java.lang.IllegalStateException: of the service")
			.contains("OperationsTests$Application.crash")
			.doesNotContain("secret", "checkpoint");
	}

	@Test
	void errorsAreCounted() {
		service.get("/accounts/7");
		MeterRegistry registry = service.bean(MeterRegistry.class);
		assertThat(registry.find("errorbook.errors").tag("code", "CONFLICT").counter()).isNotNull();
		awaitRequest(registry, "CONFLICT", "/accounts/{id}");
		service.get("/fine");
		awaitRequest(registry, "none", "/fine");
	}

	/* Spring counts a request when the client may have its answer. */
	private static void awaitRequest(MeterRegistry registry, String code, String uri) {
		Awaitility.await()
			.untilAsserted(() -> assertThat(
					registry.find("http.server.requests").tag("error.code", code).tag("uri", uri).timer())
				.isNotNull()
				.satisfies((timer) -> assertThat(timer.count()).isPositive()));
	}

	@Test
	void recentErrorsAndTheCatalogAreShownByTheActuator() {
		service.get("/accounts/8", "X-Request-Id: of-recent");
		RawResponse recent = management("/actuator/errors?requestId=of-recent");
		assertThat(recent.text()).contains("/accounts/8", "CONFLICT", "/accounts/{id}", "127.0.0.1");
		assertThat(management("/actuator/errorbook").text()).contains("CONFLICT");
	}

	@Test
	void managementServerAnswersInTheSameForm() {
		assertThat(management("/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(RawHttp.exchange(service.managementPort(), "GARBAGE\r\n\r\n".getBytes(), false))
			.isError(StandardErrorCode.INVALID_REQUEST);
	}

	@Test
	void languageOfAReaderStaysBehindOnNoThread() {
		for (int i = 0; i < 16; i++) {
			service.get("/nothing", "Accept-Language: de");
		}
		for (int i = 0; i < 16; i++) {
			assertThat(service.get("/locale").text()).isEqualTo("none");
		}
	}

	private static RawResponse management(String path) {
		return RawHttp.send(service.managementPort(), "GET", path, null);
	}

	private static List<ILoggingEvent> events(Runnable action) {
		Logger logger = (Logger) LoggerFactory.getLogger("io.github.errorbook.errors");
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.addAppender(appender);
		try {
			action.run();
			return List.copyOf(appender.list);
		}
		finally {
			logger.detachAppender(appender);
		}
	}

	@TestService
	@RestController
	static class Application {

		@GetMapping("/accounts/{id}")
		Mono<String> account(@PathVariable int id) {
			return Mono.error(new ConflictException());
		}

		@GetMapping("/crash")
		String crash() {
			throw new IllegalStateException("of the service");
		}

		@GetMapping("/fine")
		String fine() {
			return "ok";
		}

		@GetMapping("/locale")
		String locale() {
			return (LocaleContextHolder.getLocaleContext() != null) ? "left behind" : "none";
		}

	}

}
