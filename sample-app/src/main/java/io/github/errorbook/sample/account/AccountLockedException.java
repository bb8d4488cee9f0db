package io.github.errorbook.sample.account;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;

/**
 * An account is locked. The annotations give it its code and its details.
 */
@ApiErrorCode("ACCOUNT_LOCKED")
public class AccountLockedException extends RuntimeException {

	@ApiErrorDetail("account")
	private final long accountId;

	AccountLockedException(long accountId) {
		super("account " + accountId + " is locked");
		this.accountId = accountId;
	}

}
