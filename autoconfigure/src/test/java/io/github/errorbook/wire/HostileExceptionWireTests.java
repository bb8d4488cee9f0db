package io.github.errorbook.wire;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exceptions whose own methods fail are errors as others are, whoever asks them: the
 * answer is whole, the connection goes on, and nobody logs more than the error.
 */
@ParameterizedClass
@EnumSource(Container.class)
class HostileExceptionWireTests {

	private static final String MARK = "hostile";

	@RegisterExtension
	static final Service plain = Service.of(PlainController.class, properties());

	@RegisterExtension
	static final Service advised = Service.of(AdvisedController.class, properties());

	@RegisterExtension
	static final Service handling = Service.of(HandlingController.class, properties());

	@Parameter
	Container container;

	private static String[] properties() {
		return new String[] { "spring.mvc.servlet.load-on-startup=1", "errorbook.codes.OUT_OF_STOCK.status=409",
				"errorbook.codes.OUT_OF_STOCK.message=Sold out.",
				"spring.autoconfigure.exclude=org.springframework.boot.data.rest.autoconfigure.DataRestMvcAutoConfiguration" };
	}

	static Stream<Arguments> exceptions() {
		return Stream.concat(exceptionsWithCauses(), Stream.of(thrown("cause", CauseFails::new, 500),
				thrown("causes without an end", EndlessCauses::new, 500)));
	}

	static Stream<Arguments> exceptionsWithCauses() {
		return Stream.of(thrown("message", MessageFails::new, 500),
				thrown("message of the cause", () -> new IllegalStateException(MARK, new MessageFails()), 500),
				thrown("message of a cause further in",
						() -> new IllegalStateException(MARK, new IllegalStateException(MARK, new MessageFails())),
						500),
				thrown("message of one with a code", CodedMessageFails::new, 409),
				thrown("message of the cause of one with a code",
						() -> new ApiException("OUT_OF_STOCK", new MessageFails()), 409),
				thrown("message, by an error", MessageOverflows::new, 500),
				thrown("localized message", LocalizedMessageFails::new, 500), thrown("text", TextFails::new, 500),
				thrown("stack trace", StackTraceFails::new, 500), thrown("equality", EqualityFails::new, 500));
	}

	/* JUnit would print the exception itself. */
	private static Arguments thrown(String what, Supplier<Throwable> thrown, int status) {
		return Arguments.argumentSet(what, thrown, status);
	}

	@ParameterizedTest
	@MethodSource("exceptions")
	void isAnErrorLikeOthers(Supplier<Throwable> thrown, int status) {
		for (Service service : List.of(plain, advised, handling)) {
			try (LogLines log = LogLines.ofAll()) {
				assertThat(twoRequests(service, thrown.get())).startsWith("HTTP/1.1 " + status + " ")
					.contains((status < 500) ? "OUT_OF_STOCK" : "INTERNAL_SERVER_ERROR")
					.doesNotContain(MARK);
				assertThat(log.lines()).hasSize((status < 500) ? 0 : 1);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("exceptionsWithCauses")
	void isHandledByTheApplicationLikeOthers(Supplier<Throwable> thrown) {
		for (Service service : List.of(advised, handling)) {
			try (LogLines log = LogLines.ofAll()) {
				assertThat(twoRequests(service, new Wanted(thrown.get()))).startsWith("HTTP/1.1 418 ")
					.contains("handled", "HTTP/1.1 200 ", "fine");
				assertThat(log.lines()).isEmpty();
			}
		}
	}

	private static String twoRequests(Service service, Throwable thrown) {
		Throwing.thrown = thrown;
		return service.getBoth("/throw", "/fine");
	}

	abstract static class Throwing {

		private static volatile Throwable thrown;

		@GetMapping("/throw")
		String run() throws Throwable {
			throw thrown;
		}

		@GetMapping("/fine")
		String fine() {
			return "fine";
		}

	}

	@TestService
	@RestController
	static class PlainController extends Throwing {

	}

	@TestService
	@RestController
	@Import(Advice.class)
	static class AdvisedController extends Throwing {

	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler
		ResponseEntity<String> handle(Wanted ex) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT).body("handled");
		}

	}

	@TestService
	@RestController
	static class HandlingController extends Throwing {

		@ExceptionHandler
		ResponseEntity<String> handle(Wanted ex) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT).body("handled");
		}

	}

	static class Wanted extends RuntimeException {

		Wanted(Throwable cause) {
			super(MARK, cause);
		}

	}

	static class MessageFails extends RuntimeException {

		@Override
		public String getMessage() {
			throw new IllegalStateException(MARK);
		}

	}

	@ApiErrorCode("OUT_OF_STOCK")
	static class CodedMessageFails extends MessageFails {

	}

	static class MessageOverflows extends RuntimeException {

		@Override
		public String getMessage() {
			return getMessage() + MARK;
		}

	}

	static class LocalizedMessageFails extends RuntimeException {

		@Override
		public String getLocalizedMessage() {
			throw new IllegalStateException(MARK);
		}

	}

	static class TextFails extends RuntimeException {

		@Override
		public String toString() {
			throw new IllegalStateException(MARK);
		}

	}

	static class CauseFails extends RuntimeException {

		@Override
		public synchronized Throwable getCause() {
			throw new IllegalStateException(MARK);
		}

	}

	static class EndlessCauses extends RuntimeException {

		@Override
		public synchronized Throwable getCause() {
			return new EndlessCauses();
		}

	}

	static class StackTraceFails extends RuntimeException {

		@Override
		public StackTraceElement[] getStackTrace() {
			throw new IllegalStateException(MARK);
		}

	}

	static class EqualityFails extends RuntimeException {

		@Override
		public boolean equals(Object other) {
			throw new IllegalStateException(MARK);
		}

		@Override
		public int hashCode() {
			throw new IllegalStateException(MARK);
		}

	}

}
