package io.github.errorbook.benchmarks.business;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

class AccountProblemException extends ErrorResponseException {

	AccountProblemException() {
		super(HttpStatus.NOT_FOUND,
				ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, ErrorBody.NOT_FOUND.error().message()), null);
	}

}
