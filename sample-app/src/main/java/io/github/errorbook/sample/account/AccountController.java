package io.github.errorbook.sample.account;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ApiErrors;

@RestController
@Tag(name = "Accounts")
@RequestMapping("/accounts")
class AccountController {

	private final AccountService accounts;

	AccountController(AccountService accounts) {
		this.accounts = accounts;
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getAccount", summary = "Get an account",
			description = "The balance is that of the moment.")
	@ApiErrors("RESOURCE_NOT_FOUND")
	AccountView get(@PathVariable long id) {
		return AccountView.of(this.accounts.get(id));
	}

	@GetMapping
	@Operation(operationId = "findAccounts", summary = "List the accounts of a user",
			description = "A user without accounts has an empty list.")
	List<AccountView> findByUser(@RequestParam("user_id") long userId) {
		return this.accounts.findByUser(userId).stream().map(AccountView::of).toList();
	}

	@PostMapping
	@Operation(operationId = "openAccount", summary = "Open an account",
			description = "The account is empty. Each e-mail address can have one.")
	@ApiResponse(responseCode = "201", description = "The account is open", useReturnTypeSchema = true)
	@ApiErrors("DUPLICATE_RECORD")
	ResponseEntity<AccountView> open(@Valid @RequestBody NewAccount account) {
		AccountView opened = AccountView.of(this.accounts.open(account));
		return ResponseEntity.created(URI.create("/accounts/" + opened.id())).body(opened);
	}

	@DeleteMapping("/{id}")
	@Operation(operationId = "closeAccount", summary = "Close an account",
			description = "Only an empty account can be closed.")
	@ApiErrors({ "CONFLICT", "RESOURCE_NOT_FOUND" })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void close(@PathVariable long id) {
		this.accounts.close(id);
	}

}
