package io.github.errorbook.sample.admin;

import java.math.BigDecimal;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.sample.account.AccountService;
import io.github.errorbook.sample.error.ErrorCounter;

@RestController
@Tag(name = "Administration")
@SecurityRequirement(name = "basic")
@SecurityRequirement(name = "bearer")
@RequestMapping("/admin")
class AdminController {

	private final AccountService accounts;

	private final ErrorCounter errors;

	AdminController(AccountService accounts, ErrorCounter errors) {
		this.accounts = accounts;
		this.errors = errors;
	}

	@GetMapping("/total")
	@Operation(operationId = "getTotal", summary = "Get the sum of all balances",
			description = "What the wallet owes to its users.")
	BigDecimal total() {
		return this.accounts.sumBalances();
	}

	@GetMapping("/errors")
	@Operation(operationId = "countErrors", summary = "Count the errors by code",
			description = "Since the start of the service.")
	Map<String, Long> errors() {
		return this.errors.counts();
	}

}
