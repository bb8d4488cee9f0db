package io.github.errorbook.benchmarks.jmh;

import java.util.NoSuchElementException;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * An advice for something else.
 */
@RestControllerAdvice
class UnrelatedAdvice {

	@ExceptionHandler(NoSuchElementException.class)
	ResponseEntity<Void> missing(NoSuchElementException ex) {
		return ResponseEntity.noContent().build();
	}

}
