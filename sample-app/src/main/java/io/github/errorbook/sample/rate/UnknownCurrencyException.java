package io.github.errorbook.sample.rate;

import io.github.errorbook.exception.ResourceNotFoundException;

/**
 * The other service does not know a currency, which concerns the client of the wallet.
 */
class UnknownCurrencyException extends ResourceNotFoundException {

	UnknownCurrencyException(String currency) {
		super("currency", currency);
	}

}
