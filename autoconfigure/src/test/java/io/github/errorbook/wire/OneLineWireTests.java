package io.github.errorbook.wire;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.slf4j.LoggerFactory;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An error is one line, whichever door it takes: neither Spring nor the container adds a
 * line of its own.
 */
@ParameterizedClass
@EnumSource(Container.class)
class OneLineWireTests {

	private static final String[] FAILURES = ObservedService.FAILURES;

	private static Service service;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = Service.start(container, ObservedService.class, ObservedService.PROPERTIES);
		((Logger) LoggerFactory.getLogger(LogLines.ERRORS)).setLevel(Level.DEBUG);
		// The first request starts the DispatcherServlet, which tells so.
		assertThat(service.get("/fine", ObservedService.USER)).hasStatus(200);
		// Tomcat tells once a day that there are such requests, at info level.
		assertThat(service.send("G<T", "/fine", null)).hasStatus(400);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@FieldSource("FAILURES")
	void errorIsOneLine(String failure) {
		String[] parts = failure.split(" ");
		assertOneLine(Integer.parseInt(parts[0]), parts[1], ObservedService.USER);
	}

	@Test
	void refusedCredentialsAreOneLine() {
		assertOneLine(401, "/fine", SecurityUsers.basic("user", "wrong"));
		assertOneLine(401, "/fine");
	}

	@Test
	void malformedRequestLineIsOneLine() {
		try (LogLines log = LogLines.ofAll()) {
			assertThat(service.send("G<T", "/fine", null)).hasStatus(400);
			awaitOne(log);
		}
	}

	private static void assertOneLine(int status, String target, String... headers) {
		try (LogLines log = LogLines.ofAll()) {
			assertThat(service.get(target, headers)).hasStatus(status);
			awaitOne(log);
			assertThat(log.events()).extracting(ILoggingEvent::getLoggerName).containsOnly(LogLines.ERRORS);
			assertThat(log.lines()).singleElement().asString().contains(" " + status + " GET ");
		}
	}

	private static void awaitOne(LogLines log) {
		Awaitility.await().untilAsserted(() -> assertThat(log.lines()).isNotEmpty());
		assertThat(service.get("/fine", ObservedService.USER)).hasStatus(200);
		assertThat(log.lines()).hasSize(1);
	}

}
