package io.github.errorbook.wire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Message bundles whose texts cannot be formatted, or would repeat a value.
 */
@ParameterizedClass
@EnumSource(Container.class)
class BundleTextWireTests {

	private static final String MARK = "hunter2";

	@RegisterExtension
	static final Service service = Service.of(Application.class, "spring.messages.basename=wire/texts");

	@Parameter
	Container container;

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			password, At least 12 characters
			quoted,   Don't use fewer than 12
			open,     size must be between 12 and 2147483647
			pattern,  size must be between 12 and 2147483647
			date,     size must be between 12 and 2147483647
			kind,     size must be between 12 and 2147483647
			legal,    At least 12 characters
			echo,     is invalid
			pin,      is invalid
			recursive, is invalid
			unclosed, At least {min characters
			""")
	void textCostsNoMoreThanItself(String field, String message) {
		try (LogLines log = LogLines.ofErrorbook()) {
			RawResponse response = service.post("/secrets",
					"{\"" + field + "\":" + (field.equals("pin") ? "4711" : "\"" + MARK + "\"") + "}");
			assertThat(response).hasStatus(422).leaksNothingOf(MARK, "4711");
			assertThat(response.error().at("/details/0/message").asString()).isEqualTo(message);
			assertThat(log.texts()).isNotEmpty().noneMatch((text) -> text.contains(MARK) || text.contains("4711"));
		}
	}

	@Test
	void otherTextsCostNoMoreThanThemselves() {
		assertThat(service.get("/reason")).isError(423, "RESOURCE_LOCKED", "written here", null);
		assertThat(service.get("/annotated")).isError(409, "CONFLICT", "reason", null);
		assertThat(service.get("/count?count=" + MARK)).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field':'count','message':'must be a whole number'}]");
		assertThat(service.get("/form?count=" + MARK)).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field':'count','message':'must be a whole number'}]");
		assertThat(service.get("/rejected?count=1")).isError(StandardErrorCode.VALIDATION_FAILED,
				"[{'field':'password','message':'no {pattern'}]");
	}

	@ResponseStatus(code = HttpStatus.CONFLICT, reason = "reason")
	static class AnnotatedException extends RuntimeException {

	}

	record Secret(@Size(min = 12, message = "{Size.secret.password}") String password,
			@Size(min = 12, message = "{quoted}") String quoted, @Size(min = 12) String open,
			@Size(min = 12) String pattern, @Size(min = 12) String date, @Size(min = 12) String kind,
			@Size(min = 12) String legal, @Size(min = 12, message = "{echo}") String echo,
			@Size(min = 12, message = "{recursive}") String recursive,
			@Size(min = 12, message = "At least {min characters") String unclosed,
			@Min(value = 100_000, message = "{echo}") Integer pin) {

	}

	record Form(int count) {

	}

	@TestService
	@RestController
	static class Application {

		@PostMapping("/secrets")
		Secret create(@Valid @RequestBody Secret secret) {
			return secret;
		}

		@GetMapping("/reason")
		String reason() {
			throw new ErrorResponseException(HttpStatus.LOCKED,
					ProblemDetail.forStatusAndDetail(HttpStatus.LOCKED, "written here"), null, "problemDetail.open",
					new Object[] { 1 });
		}

		@GetMapping("/annotated")
		String annotated() {
			throw new AnnotatedException();
		}

		@GetMapping("/count")
		String count(@RequestParam int count) {
			return "ok";
		}

		@GetMapping("/form")
		String form(Form form) {
			return "ok";
		}

		@GetMapping("/rejected")
		String rejected(Form form, BindingResult result) throws Exception {
			result.addError(new FieldError("form", "password", MARK, false, null, new Object[] { "x" }, "no {pattern"));
			throw new MethodArgumentNotValidException(
					new MethodParameter(getClass().getDeclaredMethod("form", Form.class), 0), result);
		}

	}

}
