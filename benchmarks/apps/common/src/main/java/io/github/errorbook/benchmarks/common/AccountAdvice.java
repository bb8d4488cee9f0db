package io.github.errorbook.benchmarks.common;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The advice that an application without a library would have.
 */
@RestControllerAdvice
public class AccountAdvice {

	@ExceptionHandler(AccountNotFoundException.class)
	ResponseEntity<ErrorBody> notFound(AccountNotFoundException ex) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ErrorBody.NOT_FOUND);
	}

	@ExceptionHandler(MethodArgumentNotValidException.class)
	ResponseEntity<InvalidBody> invalid(MethodArgumentNotValidException ex) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(InvalidBody.of(ex.getBindingResult()));
	}

}
