package com.example.shop;

import java.io.EOFException;
import java.io.IOException;
import java.util.Map;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.ResourceNotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/failures")
class FailureController {

	@GetMapping("/thrown")
	void thrown() {
		throw new ApiException("SHOP_CLOSED");
	}

	@GetMapping("/mapped")
	void mapped() {
		throw new OutOfStockException("A-1", 2);
	}

	@GetMapping("/wrapped")
	void wrapped() {
		throw new IllegalStateException("wrapped", new OutOfStockException("A-2", 0));
	}

	@GetMapping("/ready")
	void ready() {
		throw new ResourceNotFoundException("order", 42);
	}

	@GetMapping("/fields")
	void fields() {
		throw new InvalidFieldsException().field("email", "is already taken");
	}

	@GetMapping("/status")
	void status() {
		throw new ResponseStatusException(HttpStatus.CONFLICT, "The order has left the house.");
	}

	@GetMapping("/annotated")
	void annotated() {
		throw new GoneFishingException();
	}

	@GetMapping("/unexpected")
	void unexpected() {
		throw new IllegalArgumentException("select * from secret");
	}

	@GetMapping("/fatal")
	void fatal() {
		throw new StackOverflowError("secret");
	}

	@GetMapping("/end-of-file")
	void endOfFile() throws IOException {
		throw new EOFException("secret");
	}

	@GetMapping("/own")
	void own() {
		throw new OwnAnswerException();
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> handle(OwnAnswerException ex) {
		return ResponseEntity.status(418).body(Map.of("own", "answer"));
	}

	@GetMapping("/bare")
	ResponseEntity<Void> bare() {
		return ResponseEntity.status(HttpStatus.LOCKED).build();
	}

	@GetMapping("/filled")
	ResponseEntity<Map<String, String>> filled() {
		return ResponseEntity.status(HttpStatus.LOCKED).body(Map.of("own", "body"));
	}

}
