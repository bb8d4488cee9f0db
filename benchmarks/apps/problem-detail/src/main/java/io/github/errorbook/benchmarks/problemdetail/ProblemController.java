package io.github.errorbook.benchmarks.problemdetail;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.benchmarks.business.AccountProblemException;
import io.github.errorbook.benchmarks.business.StacklessAccountProblemException;

@RestController
class ProblemController {

	@GetMapping("/problem")
	void problem() {
		throw new AccountProblemException();
	}

	@GetMapping("/problem-stackless")
	void problemStackless() {
		throw new StacklessAccountProblemException();
	}

}
