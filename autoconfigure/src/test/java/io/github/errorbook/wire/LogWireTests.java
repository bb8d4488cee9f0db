package io.github.errorbook.wire;

import java.util.List;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator reads of an error: one line.
 */
@ParameterizedClass
@EnumSource(Container.class)
class LogWireTests {

	@RegisterExtension
	static final Service service = Service.of(ThrowingController.class, "errorbook.codes.LOUD.status=409",
			"errorbook.codes.LOUD.message=Loud {what}.", "errorbook.codes.LOUD.log-level=warn",
			"errorbook.codes.LOUD.details.what.type=string", "errorbook.codes.SILENT.status=500",
			"errorbook.codes.SILENT.message=Silent.", "errorbook.codes.SILENT.log-level=off");

	@Parameter
	Container container;

	private static RawResponse throwing(Exception thrown, String... headers) {
		return ThrowingController.call(service, () -> {
			throw thrown;
		}, headers);
	}

	@Test
	void internalErrorIsLoggedOnceWithStackTrace() {
		try (LogLines log = LogLines.ofAll()) {
			throwing(new IllegalStateException("the reason"), "X-Request-Id: r-1");
			assertThat(log.lines()).containsExactly("ERROR INTERNAL_SERVER_ERROR 500 GET /throw [r-1]: "
					+ "An unexpected error occurred. It is not your fault.");
			ILoggingEvent event = log.events().get(0);
			assertThat(event.getLoggerName()).isEqualTo(LogLines.ERRORS);
			assertThat(event.getThrowableProxy().getClassName()).isEqualTo(IllegalStateException.class.getName());
			assertThat(log.text()).contains("the reason", "LogWireTests");
		}
	}

	@Test
	void errorOfTheClientIsLoggedAtDebugWithoutStackTrace() {
		try (LogLines all = LogLines.ofAll()) {
			throwing(new ConflictException());
			throwing(new ResponseStatusException(HttpStatus.NOT_FOUND, "nothing"));
			service.get("/nothing");
			service.send("DELETE", "/nothing", null);
			assertThat(all.lines()).isEmpty();
		}
		try (LogLines log = LogLines.ofErrors()) {
			throwing(new ConflictException(), "X-Request-Id: r-2");
			assertThat(log.lines()).containsExactly("DEBUG CONFLICT 409 GET /throw [r-2]: "
					+ "The request conflicts with the current state of the resource.");
			assertThat(log.events().get(0).getThrowableProxy()).isNull();
		}
	}

	@Test
	void levelOfTheCatalogCounts() {
		try (LogLines log = LogLines.ofAll()) {
			throwing(new ApiException("LOUD").with("what", "hunter2"), "X-Request-Id: r-3");
			throwing(new ApiException("SILENT"));
			assertThat(log.lines()).containsExactly("WARN LOUD 409 GET /throw [r-3]: Loud {what}.");
		}
	}

	@Test
	void lineCannotBeForged() {
		for (String path : new String[] { "/x%0d%0aERROR%20forged", "/x%e2%80%a8y", "/x\u2028y\u0085z", "/x\u202ey" }) {
			try (LogLines log = LogLines.ofErrors()) {
				// Some of these paths a container refuses before Spring sees them.
				assertThat(service.get(path + "?q=%0a", "X-Request-Id: r%0d%0a").status()).isIn(400, 404);
				assertThat(log.lines()).hasSize(1)
					.noneMatch((line) -> line.chars().anyMatch(Character::isISOControl))
					.noneMatch((line) -> line.contains("\u2028") || line.contains("\u202e") || line.contains("q="));
			}
		}
	}

	@Test
	void exceptionThatCannotBePrintedIsLoggedByItsClass() {
		try (LogLines log = LogLines.ofErrors()) {
			throwing(new Unprintable());
			List<String> lines = log.lines();
			assertThat(lines).singleElement()
				.asString()
				.contains("INTERNAL_SERVER_ERROR 500", Unprintable.class.getName());
		}
	}

	static class Unprintable extends RuntimeException {

		@Override
		public String getMessage() {
			throw new IllegalStateException("no message");
		}

	}

}
