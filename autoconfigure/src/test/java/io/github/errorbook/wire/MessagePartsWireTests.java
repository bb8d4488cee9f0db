package io.github.errorbook.wire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.InvalidRequestException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages that name what is known, and details that are limited to what is declared.
 */
@ParameterizedClass
@EnumSource(Container.class)
class MessagePartsWireTests {

	@RegisterExtension
	static final Service service = Service.of(TransferController.class,
			"errorbook.response.details=violations-and-declared",
			"errorbook.codes.INVALID_REQUEST.message=Bad input{?: {field} {violation}}.",
			"errorbook.codes.VALIDATION_FAILED.message=Bad input{?: {violations}}.", "errorbook.codes.LOW.status=409",
			"errorbook.codes.LOW.message=Too low{?, {missing} missing}.",
			"errorbook.codes.LOW.details.missing.type=integer");

	@Parameter
	Container container;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"amount\":-1}|Bad input: amount must be greater than 0; currency must not be null.",
					"{\"amount\":1}|Bad input: currency must not be null.",
					"{\"amount\":\"x\",\"currency\":\"EUR\"}|Bad input: amount must be a whole number.",
					"{\"amount\"|Bad input.", "{\"amount\":1,\"currency\":\"none\"}|Too low.",
					"{\"amount\":1,\"currency\":\"some\"}|Too low, 5 missing.",
					"{\"amount\":1,\"currency\":\"plain\"}|Bad input." })
	void messageNamesWhatIsKnown(String body, String message) {
		assertThat(service.post("/transfers", body).text()).contains("\"message\":\"" + message + "\"");
	}

	@Test
	void violationsStayWhereDetailsAreLimitedToDeclaredOnes() {
		assertThat(service.post("/transfers", "{\"amount\":1}").text())
			.contains("\"details\":[{\"field\":\"currency\"");
		assertThat(service.post("/transfers", "{\"amount\":1,\"currency\":\"some\"}").text())
			.contains("\"details\":{\"missing\":5}");
	}

	@TestService
	@RestController
	static class TransferController {

		@PostMapping("/transfers")
		void transfer(@Valid @RequestBody Transfer transfer) {
			throw switch (transfer.currency()) {
				case "none" -> new ApiException("LOW").with("secret", 1);
				case "some" -> new ApiException("LOW").with("missing", 5).with("secret", 1);
				default -> new InvalidRequestException();
			};
		}

	}

	record Transfer(@Positive @NotNull Integer amount, @NotNull String currency) {

	}

}
