package io.github.errorbook.sample.account;

import java.net.URI;
import java.util.List;

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

@RestController
@RequestMapping("/accounts")
class AccountController {

	private final AccountService accounts;

	AccountController(AccountService accounts) {
		this.accounts = accounts;
	}

	@GetMapping("/{id}")
	AccountView get(@PathVariable long id) {
		return AccountView.of(this.accounts.get(id));
	}

	@GetMapping
	List<AccountView> findByUser(@RequestParam("user_id") long userId) {
		return this.accounts.findByUser(userId).stream().map(AccountView::of).toList();
	}

	@PostMapping
	ResponseEntity<AccountView> open(@Valid @RequestBody NewAccount account) {
		AccountView opened = AccountView.of(this.accounts.open(account));
		return ResponseEntity.created(URI.create("/accounts/" + opened.id())).body(opened);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void close(@PathVariable long id) {
		this.accounts.close(id);
	}

}
