package io.github.errorbook.wire;

import java.util.stream.Stream;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.GoneException;
import io.github.errorbook.exception.InvalidRequestException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why was it an error? What a line has of the exception where the application asks for
 * it.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ExceptionLogWireTests {

	@RegisterExtension
	static final Service service = Service.of(ThrowingController.class,
			"errorbook.logging.include=message,exception,stack-trace", "errorbook.logging.exception-from-status=409",
			"errorbook.codes.ILLEGAL.status=409", "errorbook.codes.ILLEGAL.message=Not now.",
			"errorbook.codes.ILLEGAL.exceptions=java.lang.IllegalStateException", "errorbook.codes.LOUD.status=400",
			"errorbook.codes.LOUD.message=Loud {what}.", "errorbook.codes.LOUD.log-level=debug",
			"errorbook.codes.LOUD.details.what.type=string");

	@Parameter
	Container container;

	static Stream<Arguments> errors() {
		HttpInputMessage body = new MockHttpInputMessage(new byte[0]);
		return Stream.of(Arguments.argumentSet("mapped in the catalog", new IllegalStateException("illegal state"),
				"ILLEGAL 409 GET /throw [r-1]: Not now. (java.lang.IllegalStateException: illegal state)", true),
				Arguments.argumentSet("two lines", new IllegalStateException("one\ntwo"),
						"ILLEGAL 409 GET /throw [r-1]: Not now. (java.lang.IllegalStateException: one)", true),
				Arguments.argumentSet("forged line", new IllegalStateException("one\u2028ERROR two"),
						"ILLEGAL 409 GET /throw [r-1]: Not now. (java.lang.IllegalStateException: one_ERROR two)",
						true),
				Arguments.argumentSet("no message", new IllegalStateException(),
						"ILLEGAL 409 GET /throw [r-1]: Not now. (java.lang.IllegalStateException)", true),
				Arguments.argumentSet("message that fails", new Unprintable(),
						"ILLEGAL 409 GET /throw [r-1]: Not now. (" + Unprintable.class.getName() + ") ("
								+ Unprintable.class.getName() + " cannot be printed)",
						true),
				Arguments.argumentSet("cause that repeats input", new IllegalStateException(number()),
						"ILLEGAL 409 GET /throw [r-1]: Not now. (java.lang.IllegalStateException)", true),
				Arguments.argumentSet("own text", new GoneException("The order was deleted."),
						"GONE 410 GET /throw [r-1]: The order was deleted. (" + GoneException.class.getName()
								+ ": GONE)",
						true),
				Arguments.argumentSet("level of its own", new ApiException("LOUD").with("what", "bang"),
						"LOUD 400 GET /throw [r-1]: Loud bang. (" + ApiException.class.getName() + ": LOUD)", true),
				Arguments.argumentSet("below the status", new InvalidRequestException("Not like this."),
						"INVALID_REQUEST 400 GET /throw [r-1]: Not like this.", false),
				Arguments.argumentSet("unreadable body", new HttpMessageNotReadableException("hunter2", body),
						"INVALID_REQUEST 400 GET /throw [r-1]: The request is malformed or incomplete.", false),
				Arguments.argumentSet("failure of the service", new UnsupportedOperationException("later"),
						"INTERNAL_SERVER_ERROR 500 GET /throw [r-1]: An unexpected error occurred. It is not your fault."
								+ " (java.lang.UnsupportedOperationException: later)",
						true),
				Arguments.argumentSet("conflict", new ConflictException(),
						"CONFLICT 409 GET /throw [r-1]: The request conflicts with the current state of the resource. ("
								+ ConflictException.class.getName() + ": CONFLICT)",
						true));
	}

	private static NumberFormatException number() {
		try {
			Integer.parseInt("hunter2");
			throw new AssertionError();
		}
		catch (NumberFormatException ex) {
			return ex;
		}
	}

	@ParameterizedTest
	@MethodSource("errors")
	void lineSaysWhy(Exception thrown, String line, boolean stackTrace) {
		try (LogLines log = LogLines.ofErrors()) {
			ThrowingController.call(service, () -> {
				throw thrown;
			}, "X-Request-Id: r-1");
			assertThat(log.lines()).singleElement().asString().endsWith(" " + line);
			assertThat(log.events().get(0).getThrowableProxy() != null).isEqualTo(stackTrace);
			assertThat(log.text()).doesNotContain("hunter2");
		}
	}

	static class Unprintable extends IllegalStateException {

		@Override
		public String getMessage() {
			throw new UnsupportedOperationException("no message");
		}

	}

}
