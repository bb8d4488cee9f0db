package io.github.errorbook.benchmarks.business;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountController {

	@GetMapping("/success")
	Account success() {
		return new Account(42, "Ada Lovelace", "ada@wallet.example", "100.00", "The account that pays for it.");
	}

	@GetMapping("/missing")
	Account missing() {
		throw new AccountNotFoundException(true);
	}

	@GetMapping("/missing-stackless")
	Account missingStackless() {
		throw new AccountNotFoundException(false);
	}

	@GetMapping("/broken")
	Account broken() {
		throw new IllegalStateException("The account is broken.");
	}

	@PostMapping("/transfers")
	Transfer transfer(@Valid @RequestBody Transfer transfer) {
		return transfer;
	}

	@GetMapping("/depth")
	int depth() {
		return new Throwable().getStackTrace().length;
	}

	@GetMapping("/secret")
	String secret() {
		return "secret";
	}

	record Account(int id, String owner, String email, String balance, String note) {
	}

}
