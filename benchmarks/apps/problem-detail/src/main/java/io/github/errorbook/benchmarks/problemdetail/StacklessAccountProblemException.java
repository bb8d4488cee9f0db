package io.github.errorbook.benchmarks.problemdetail;

class StacklessAccountProblemException extends AccountProblemException {

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
