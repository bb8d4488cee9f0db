package io.github.errorbook.benchmarks.common;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.errorbook.benchmarks.business.AccountNotFoundException;
import io.github.errorbook.benchmarks.business.ErrorBody;
import io.github.errorbook.benchmarks.business.InvalidBody;

/**
 * The advice that an application without a library would have.
 */
@RestControllerAdvice
public class AccountAdvice {

	private static final Logger logger = LoggerFactory.getLogger(AccountAdvice.class);

	@ExceptionHandler(AccountNotFoundException.class)
	ResponseEntity<ErrorBody> notFound(AccountNotFoundException ex) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ErrorBody.NOT_FOUND);
	}

	@ExceptionHandler(IllegalStateException.class)
	ResponseEntity<ErrorBody> internal(IllegalStateException ex) {
		logger.error("Unexpected", ex);
		return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body(ErrorBody.INTERNAL);
	}

	@ExceptionHandler(MethodArgumentNotValidException.class)
	ResponseEntity<InvalidBody> invalid(MethodArgumentNotValidException ex) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(InvalidBody.of(ex.getBindingResult()));
	}

}
