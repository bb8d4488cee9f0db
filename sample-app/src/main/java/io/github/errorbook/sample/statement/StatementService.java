package io.github.errorbook.sample.statement;

import java.time.YearMonth;

import org.springframework.stereotype.Service;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.sample.account.AccountService;
import io.github.errorbook.sample.error.WalletError;
import io.github.errorbook.sample.transfer.TransferService;

/**
 * Statements, which take a while: the first request for one orders it, and the next one
 * gets it.
 */
@Service
class StatementService {

	private final AccountService accounts;

	private final TransferService transfers;

	private final StatementRequestRepository requests;

	StatementService(AccountService accounts, TransferService transfers, StatementRequestRepository requests) {
		this.accounts = accounts;
		this.transfers = transfers;
		this.requests = requests;
	}

	Statement get(long accountId, YearMonth month) {
		this.accounts.get(accountId);
		if (!this.requests.existsByAccountIdAndPeriod(accountId, month.toString())) {
			this.requests.save(new StatementRequest(accountId, month.toString()));
			throw new ApiException(WalletError.REPORT_IN_PROGRESS);
		}
		return new Statement(accountId, month, this.transfers.findOf(accountId, month));
	}

}
