package io.github.errorbook.slice;

import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ConflictException;

@RestController
class OrderController {

	@GetMapping("/conflict")
	void conflict() {
		throw new ConflictException();
	}

	@GetMapping("/failure")
	void failure() {
		throw new IllegalStateException("secret");
	}

	@GetMapping("/stock")
	void stock() {
		throw new OutOfStockException();
	}

	@PostMapping("/orders")
	void order(@RequestBody Map<String, Object> order) {
	}

}
