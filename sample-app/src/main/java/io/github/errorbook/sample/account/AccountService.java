package io.github.errorbook.sample.account;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.ResourceNotFoundException;

@Service
@Transactional
public class AccountService {

	private final AccountRepository accounts;

	AccountService(AccountRepository accounts) {
		this.accounts = accounts;
	}

	@Transactional(readOnly = true)
	public Account get(long id) {
		return this.accounts.findById(id).orElseThrow(() -> new ResourceNotFoundException("account", id));
	}

	@Transactional(readOnly = true)
	public List<Account> findByUser(long userId) {
		return this.accounts.findByUserIdOrderById(userId);
	}

	@Transactional(readOnly = true)
	public BigDecimal sumBalances() {
		return this.accounts.sumBalances();
	}

	public Account open(NewAccount account) {
		return this.accounts.save(new Account(account.userId(), account.email()));
	}

	public void close(long id) {
		Account account = get(id);
		if (!account.isEmpty()) {
			throw new ConflictException();
		}
		this.accounts.delete(account);
	}

}
