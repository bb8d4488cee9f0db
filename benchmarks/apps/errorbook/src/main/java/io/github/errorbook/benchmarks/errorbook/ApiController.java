package io.github.errorbook.benchmarks.errorbook;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ApiException;

@RestController
class ApiController {

	@GetMapping("/api")
	void api() {
		throw new ApiException("ACCOUNT_NOT_FOUND");
	}

	@GetMapping("/api-stack")
	void apiStack() {
		throw new ApiException("ACCOUNT_NOT_FOUND", null, true);
	}

	@GetMapping("/codes/{code}")
	void code(@PathVariable String code) {
		throw new ApiException(code).with("number", code);
	}

	@GetMapping("/accounts/{id}")
	void account(@PathVariable String id) {
		throw new ApiException("ACCOUNT_NOT_FOUND").with("id", id).withMessage("There is no account " + id + ".");
	}

}
