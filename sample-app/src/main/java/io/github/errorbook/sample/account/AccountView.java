package io.github.errorbook.sample.account;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonProperty;

record AccountView(long id, @JsonProperty("user_id") long userId, String email, BigDecimal balance, boolean locked) {

	static AccountView of(Account account) {
		return new AccountView(account.getId(), account.getUserId(), account.getEmail(), account.getBalance(),
				account.isLocked());
	}

}
