package io.github.errorbook.benchmarks.plain;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.benchmarks.business.ErrorBody;
import io.github.errorbook.benchmarks.business.InvalidBody;
import io.github.errorbook.benchmarks.business.Transfer;
import io.github.errorbook.benchmarks.common.LeastAnswer;

/**
 * Answers the same bodies and statuses without any exception.
 */
@RestController
class AnswerController {

	@GetMapping("/entity")
	ResponseEntity<ErrorBody> entity() {
		return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ErrorBody.NOT_FOUND);
	}

	@GetMapping("/body")
	ErrorBody body(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		return ErrorBody.NOT_FOUND;
	}

	@GetMapping("/body-headers")
	ErrorBody bodyWithHeaders(HttpServletResponse response) {
		LeastAnswer.setHeaders(response);
		return body(response);
	}

	@GetMapping("/least")
	void least() {
		throw new LeastResolver.LeastException();
	}

	@GetMapping("/bytes")
	void bytes(HttpServletResponse response) throws IOException {
		LeastAnswer.NOT_FOUND.writeBytes(response);
	}

	@PostMapping("/transfers-entity")
	ResponseEntity<?> transfersEntity(@Valid @RequestBody Transfer transfer, BindingResult result) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(InvalidBody.of(result));
	}

	@PostMapping("/transfers-body")
	InvalidBody transfersBody(@Valid @RequestBody Transfer transfer, BindingResult result,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return InvalidBody.of(result);
	}

}
