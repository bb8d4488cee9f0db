package io.github.errorbook.sample.admin;

import java.math.BigDecimal;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.sample.account.AccountService;
import io.github.errorbook.sample.error.ErrorCounter;

@RestController
@RequestMapping("/admin")
class AdminController {

	private final AccountService accounts;

	private final ErrorCounter errors;

	AdminController(AccountService accounts, ErrorCounter errors) {
		this.accounts = accounts;
		this.errors = errors;
	}

	@GetMapping("/total")
	BigDecimal total() {
		return this.accounts.sumBalances();
	}

	@GetMapping("/errors")
	Map<String, Long> errors() {
		return this.errors.counts();
	}

}
