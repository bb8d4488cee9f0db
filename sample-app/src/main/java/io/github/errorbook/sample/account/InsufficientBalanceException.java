package io.github.errorbook.sample.account;

import java.math.BigDecimal;

/**
 * An account holds less than is asked of it. The catalog maps it to
 * {@code INSUFFICIENT_BALANCE} and declares the details to read from it: the class knows
 * nothing of Errorbook.
 */
public class InsufficientBalanceException extends RuntimeException {

	private final BigDecimal required;

	private final BigDecimal available;

	InsufficientBalanceException(BigDecimal required, BigDecimal available) {
		super("required " + required + ", available " + available);
		this.required = required;
		this.available = available;
	}

	public String getRequired() {
		return this.required.setScale(2).toPlainString();
	}

	public String getAvailable() {
		return this.available.setScale(2).toPlainString();
	}

}
