package io.github.errorbook.wire;

import java.io.Serial;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The message of an exception is sent where the catalog says so, and never with a fault
 * of the service.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ExceptionTextWireTests {

	private static final Map<String, Supplier<Exception>> FAILURES = Map.ofEntries(
			Map.entry("mapped", () -> new NoSuchElementException("No account 7.")),
			Map.entry("wrapped", () -> new CompletionException(new NoSuchElementException("No account 7."))),
			Map.entry("within", () -> new IllegalStateException("outer", new NoSuchElementException("No account 7."))),
			Map.entry("silent", NoSuchElementException::new), Map.entry("blank", () -> new NoSuchElementException(" ")),
			Map.entry("annotated", () -> new AnnotatedException("Closed since noon.")),
			Map.entry("status", () -> new StatusException("Not this one.")),
			Map.entry("mapper", () -> new OtherException("Of a mapper.")),
			Map.entry("api", () -> new ApiException("CLOSED")),
			Map.entry("api-text", () -> new ApiException("CLOSED").withMessage("Own text.")),
			Map.entry("unread",
					() -> new NoSuchElementException("For input string: \"secret\"",
							failure(() -> Integer.parseInt("secret")))),
			Map.entry("caused",
					() -> new NoSuchElementException("No account.", failure(() -> Integer.parseInt("secret")))),
			Map.entry("cause-alone", () -> new NoSuchElementException(new IllegalStateException("secret"))),
			Map.entry("long", () -> new NoSuchElementException("x".repeat(5000))),
			Map.entry("broken", () -> new NoSuchElementException() {

				@Serial
				private static final long serialVersionUID = 1L;

				@Override
				public String getMessage() {
					throw new IllegalStateException();
				}

			}), Map.entry("raised", () -> new RaisedException("SELECT secret")),
			Map.entry("fault", () -> new FaultException("SELECT secret", new IllegalStateException("inner secret"))));

	@RegisterExtension
	static final Service service = Service.of(Application.class,
			"spring.config.location=classpath:io/github/errorbook/wire/exception-texts.yml");

	@Parameter
	Container container;

	private static Throwable failure(Runnable action) {
		try {
			action.run();
			throw new AssertionError();
		}
		catch (RuntimeException ex) {
			return ex;
		}
	}

	@ParameterizedTest
	@CsvSource({ "mapped, 404, No account 7.", "wrapped, 404, No account 7.", "within, 404, No account 7.",
			"silent, 404, Nothing there.", "blank, 404, Nothing there.", "annotated, 409, Closed since noon.",
			"status, 406, Not this one.", "mapper, 409, Of a mapper.", "api, 409, Closed.", "api-text, 409, Own text.",
			"unread, 404, Nothing there.", "caused, 404, No account.", "cause-alone, 404, Nothing there.",
			"broken, 404, Nothing there." })
	void messageIsThatOfTheException(String failure, int status, String message) {
		RawResponse response = service.get("/failures/" + failure);
		assertThat(response).hasStatus(status);
		assertThat(response.error().path("message").asString()).isEqualTo(message);
	}

	@Test
	void longMessageIsCut() {
		String message = service.get("/failures/long").error().path("message").asString();
		assertThat(message).hasSize(1001).endsWith("x\u2026");
	}

	@Test
	void frameworkKeepsItsSilence() {
		RawResponse response = service.get("/number?number=secret");
		assertThat(response).hasStatus(400);
		assertThat(response.text()).doesNotContain("secret");
		assertThat(response.error().path("message").asString()).isEqualTo("Bad.");
	}

	@Test
	void customizerThatRaisesTheStatusSilencesTheException() {
		RawResponse response = service.get("/failures/raised");
		assertThat(response).hasStatus(503);
		assertThat(response.text()).doesNotContain("secret", "SELECT");
		assertThat(response.error().path("details")).hasToString("{\"known\":\"yes\"}");
	}

	@Test
	void faultTellsNothingOfItsException() {
		RawResponse response = service.get("/failures/fault");
		assertThat(response).hasStatus(500);
		assertThat(response.text()).doesNotContain("secret", "SELECT", "Exception");
		assertThat(response.error().path("message").asString()).isEqualTo("Broken: \u2026");
		assertThat(response.error().path("details")).hasToString("{\"part\":\"engine\"}");
	}

	@TestService
	@RestController
	@Import(Application.Extensions.class)
	static class Application {

		@GetMapping("/failures/{name}")
		void fail(@PathVariable String name) throws Exception {
			throw FAILURES.get(name).get();
		}

		@GetMapping("/number")
		int number(@RequestParam int number) {
			return number;
		}

		static class Extensions {

			@Bean
			ErrorMapper<OtherException> mapper() {
				return ErrorMapper.of(OtherException.class, (thrown) -> ErrorMapping.code("CLOSED"));
			}

			@Bean
			ErrorCustomizer customizer() {
				return (error, request) -> (error.thrown() instanceof RaisedException) ? error.withStatus(503) : error;
			}

		}

	}

	@SuppressWarnings("serial")
	static class OtherException extends Exception {

		OtherException(String message) {
			super(message);
		}

	}

	@SuppressWarnings("serial")
	@ApiErrorCode("CLOSED")
	static class AnnotatedException extends OtherException {

		AnnotatedException(String message) {
			super(message);
		}

	}

	@SuppressWarnings("serial")
	@ResponseStatus(HttpStatus.NOT_ACCEPTABLE)
	static class StatusException extends Exception {

		StatusException(String message) {
			super(message);
		}

	}

	@SuppressWarnings("serial")
	public static class RaisedException extends Exception {

		RaisedException(String message) {
			super(message);
		}

		public String getKnown() {
			return "yes";
		}

	}

	@SuppressWarnings("serial")
	public static class FaultException extends Exception {

		@ApiErrorDetail
		private final String query;

		FaultException(String message, Throwable cause) {
			super(message, cause);
			this.query = message;
		}

		public String getReason() {
			return getMessage();
		}

		public String getInner() {
			return getCause().getMessage();
		}

		public Object getOrigin() {
			return getCause();
		}

		public String getPart() {
			return "engine";
		}

	}

}
