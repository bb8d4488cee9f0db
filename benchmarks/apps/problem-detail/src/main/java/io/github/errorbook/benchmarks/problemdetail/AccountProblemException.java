package io.github.errorbook.benchmarks.problemdetail;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import io.github.errorbook.benchmarks.common.ErrorBody;

class AccountProblemException extends ErrorResponseException {

	AccountProblemException() {
		super(HttpStatus.NOT_FOUND,
				ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, ErrorBody.NOT_FOUND.error().message()), null);
	}

}
