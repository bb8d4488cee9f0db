package io.github.errorbook.benchmarks.business;

public class StacklessAccountProblemException extends AccountProblemException {

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
