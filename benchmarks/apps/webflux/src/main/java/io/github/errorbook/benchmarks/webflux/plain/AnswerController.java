package io.github.errorbook.benchmarks.webflux.plain;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.benchmarks.business.ErrorBody;

/**
 * Answers the same body and status without any exception, and with the cheapest one.
 */
@RestController
class AnswerController {

	@GetMapping("/entity")
	ResponseEntity<ErrorBody> entity() {
		return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ErrorBody.NOT_FOUND);
	}

	@GetMapping("/least")
	void least() {
		throw new LeastHandler.LeastException();
	}

}
