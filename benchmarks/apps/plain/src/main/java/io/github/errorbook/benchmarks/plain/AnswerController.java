package io.github.errorbook.benchmarks.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.benchmarks.common.ErrorBody;
import io.github.errorbook.benchmarks.common.InvalidBody;
import io.github.errorbook.benchmarks.common.Transfer;

/**
 * Answers the same bodies and statuses without any exception.
 */
@RestController
class AnswerController {

	private static final byte[] NOT_FOUND = ("{\"error\":{\"code\":\"" + ErrorBody.NOT_FOUND.error().code()
			+ "\",\"message\":\"" + ErrorBody.NOT_FOUND.error().message() + "\"}}")
		.getBytes(StandardCharsets.UTF_8);

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
		setHeaders(response);
		return body(response);
	}

	@GetMapping("/least")
	void least() {
		throw new LeastResolver.LeastException();
	}

	static void answer(HttpServletResponse response) throws IOException {
		setHeaders(response);
		write(response);
	}

	private static void setHeaders(HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Request-Id", requestId());
	}

	private static String requestId() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		HexFormat hex = HexFormat.of();
		return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
	}

	@GetMapping("/bytes")
	void bytes(HttpServletResponse response) throws IOException {
		write(response);
	}

	private static void write(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		response.setContentType("application/json");
		response.setContentLength(NOT_FOUND.length);
		response.getOutputStream().write(NOT_FOUND);
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
