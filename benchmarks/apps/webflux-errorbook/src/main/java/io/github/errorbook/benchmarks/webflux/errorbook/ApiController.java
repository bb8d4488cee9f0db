package io.github.errorbook.benchmarks.webflux.errorbook;

import org.springframework.web.bind.annotation.GetMapping;
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

}
