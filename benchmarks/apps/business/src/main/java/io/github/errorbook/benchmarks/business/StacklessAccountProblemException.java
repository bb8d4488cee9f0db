package io.github.errorbook.benchmarks.business;

class StacklessAccountProblemException extends AccountProblemException {

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
