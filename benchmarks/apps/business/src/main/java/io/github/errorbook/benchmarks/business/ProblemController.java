package io.github.errorbook.benchmarks.business;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ProblemController {

	@GetMapping("/problem")
	void problem() {
		throw new AccountProblemException();
	}

	@GetMapping("/problem-stackless")
	void problemStackless() {
		throw new StacklessAccountProblemException();
	}

}
