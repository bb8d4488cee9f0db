package io.github.errorbook.benchmarks.jmh;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The advice that most services have.
 */
@RestControllerAdvice
class HandWrittenAdvice {

	@ExceptionHandler(OrderNotFoundException.class)
	ResponseEntity<ErrorBody> notFound(OrderNotFoundException ex) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ErrorBody.notFound());
	}

	@ExceptionHandler(MethodArgumentNotValidException.class)
	ResponseEntity<ErrorBody> invalid(MethodArgumentNotValidException ex) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(ErrorBody.invalid(ex.getBindingResult()));
	}

	@ExceptionHandler(Exception.class)
	ResponseEntity<ErrorBody> internal(Exception ex) {
		return ResponseEntity.internalServerError().body(ErrorBody.internal());
	}

}
