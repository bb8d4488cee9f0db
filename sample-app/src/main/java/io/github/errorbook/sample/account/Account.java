package io.github.errorbook.sample.account;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

@Entity
public class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long userId;

	private String email;

	private BigDecimal balance = BigDecimal.ZERO.setScale(2);

	private boolean locked;

	@Version
	private int version;

	protected Account() {
	}

	Account(long userId, String email) {
		this.userId = userId;
		this.email = email;
	}

	public void withdraw(BigDecimal amount) {
		requireUnlocked();
		if (this.balance.compareTo(amount) < 0) {
			throw new InsufficientBalanceException(amount, this.balance);
		}
		this.balance = this.balance.subtract(amount);
	}

	public void deposit(BigDecimal amount) {
		requireUnlocked();
		this.balance = this.balance.add(amount);
	}

	private void requireUnlocked() {
		if (this.locked) {
			throw new AccountLockedException(this.id);
		}
	}

	boolean isEmpty() {
		return this.balance.signum() == 0;
	}

	public Long getId() {
		return this.id;
	}

	long getUserId() {
		return this.userId;
	}

	String getEmail() {
		return this.email;
	}

	public BigDecimal getBalance() {
		return this.balance;
	}

	boolean isLocked() {
		return this.locked;
	}

}
