package io.github.errorbook.benchmarks.jmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import io.github.errorbook.exception.ApiException;

/**
 * One error, answered in every way.
 */
@RestController
class OrderController {

	private static final byte[] NOT_FOUND = ("{\"error\":{\"code\":\"" + ErrorBody.NOT_FOUND_CODE + "\",\"message\":\""
			+ ErrorBody.NOT_FOUND_MESSAGE + "\"}}")
		.getBytes(StandardCharsets.UTF_8);

	@GetMapping("/success")
	ErrorBody success() {
		return ErrorBody.notFound();
	}

	@GetMapping("/not-found/bytes")
	void bytes(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		response.setContentType("application/json");
		response.setContentLength(NOT_FOUND.length);
		response.getOutputStream().write(NOT_FOUND);
	}

	@GetMapping("/not-found/response-entity")
	ResponseEntity<ErrorBody> responseEntity() {
		return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ErrorBody.notFound());
	}

	@GetMapping("/not-found/body")
	ErrorBody body(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		return ErrorBody.notFound();
	}

	@GetMapping("/not-found/exception")
	ErrorBody exception() {
		throw new OrderNotFoundException(false);
	}

	@GetMapping("/not-found/exception-with-stack")
	ErrorBody exceptionWithStack() {
		throw new OrderNotFoundException(true);
	}

	@GetMapping("/not-found/problem-detail")
	ErrorBody problemDetail() {
		throw new ResponseStatusException(HttpStatus.NOT_FOUND, ErrorBody.NOT_FOUND_MESSAGE);
	}

	@GetMapping("/not-found/api-exception")
	ErrorBody apiException() {
		throw new ApiException(ErrorBody.NOT_FOUND_CODE);
	}

	@GetMapping("/not-found/api-exception-with-stack")
	ErrorBody apiExceptionWithStack() {
		throw new ApiException(ErrorBody.NOT_FOUND_CODE, null, true);
	}

	@PostMapping("/invalid/response-entity")
	ResponseEntity<ErrorBody> invalidResponseEntity(@Valid @RequestBody Order order, BindingResult result) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(ErrorBody.invalid(result));
	}

	@PostMapping("/invalid/body")
	ErrorBody invalidBody(@Valid @RequestBody Order order, BindingResult result, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return ErrorBody.invalid(result);
	}

	@PostMapping("/invalid/exception")
	Order invalid(@Valid @RequestBody Order order) {
		return order;
	}

	@GetMapping("/internal/response-entity")
	ResponseEntity<ErrorBody> internalResponseEntity() {
		return ResponseEntity.internalServerError().body(ErrorBody.internal());
	}

	@GetMapping("/internal/exception")
	ErrorBody internal() {
		throw new IllegalStateException("No connection to the stock");
	}

}
