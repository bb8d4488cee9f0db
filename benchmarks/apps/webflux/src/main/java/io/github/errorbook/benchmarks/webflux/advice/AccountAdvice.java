package io.github.errorbook.benchmarks.webflux.advice;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;

import io.github.errorbook.benchmarks.business.AccountNotFoundException;
import io.github.errorbook.benchmarks.business.ErrorBody;
import io.github.errorbook.benchmarks.business.InvalidBody;

/**
 * The advice that an application without a library would have.
 */
@RestControllerAdvice
class AccountAdvice {

	@ExceptionHandler(AccountNotFoundException.class)
	ResponseEntity<ErrorBody> notFound(AccountNotFoundException ex) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ErrorBody.NOT_FOUND);
	}

	@ExceptionHandler(WebExchangeBindException.class)
	ResponseEntity<InvalidBody> invalid(WebExchangeBindException ex) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(InvalidBody.of(ex.getBindingResult()));
	}

}
