package io.github.errorbook.benchmarks.business;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * An exception as an application of any kind has it.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class AccountNotFoundException extends RuntimeException {

	public AccountNotFoundException(boolean stackTrace) {
		super(ErrorBody.NOT_FOUND.error().message(), null, stackTrace, stackTrace);
	}

}
