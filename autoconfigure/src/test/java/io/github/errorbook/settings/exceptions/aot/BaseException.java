package io.github.errorbook.settings.exceptions.aot;

/**
 * What the exceptions of an application have in common.
 */
public abstract class BaseException extends RuntimeException {

	private final int limit;

	protected BaseException(int limit) {
		this.limit = limit;
	}

	public int getLimit() {
		return this.limit;
	}

}
