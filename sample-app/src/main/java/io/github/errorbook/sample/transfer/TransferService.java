package io.github.errorbook.sample.transfer;

import java.time.YearMonth;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.sample.account.Account;
import io.github.errorbook.sample.account.AccountService;

@Service
@Transactional
public class TransferService {

	private final AccountService accounts;

	private final TransferRepository transfers;

	TransferService(AccountService accounts, TransferRepository transfers) {
		this.accounts = accounts;
		this.transfers = transfers;
	}

	TransferView transfer(NewTransfer request) {
		if (request.from().equals(request.to())) {
			throw new InvalidFieldsException().field("to", "must be another account than the sender's");
		}
		Account sender = this.accounts.get(request.from());
		Account recipient = this.accounts.get(request.to());
		sender.withdraw(request.amount());
		recipient.deposit(request.amount());
		return this.transfers.save(new Transfer(request)).view();
	}

	@Transactional(readOnly = true)
	TransferView get(long id) {
		return this.transfers.findById(id)
			.map(Transfer::view)
			.orElseThrow(() -> new ResourceNotFoundException("transfer", id));
	}

	@Transactional(readOnly = true)
	public List<TransferView> findOf(long accountId, YearMonth month) {
		return this.transfers.findOf(accountId, month.atDay(1), month.atEndOfMonth())
			.stream()
			.map(Transfer::view)
			.toList();
	}

}
