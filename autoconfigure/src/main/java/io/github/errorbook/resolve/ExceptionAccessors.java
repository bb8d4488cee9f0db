package io.github.errorbook.resolve;

import org.jspecify.annotations.Nullable;

/**
 * By which accessors the exceptions of a type know their code and their status.
 *
 * @since 0.1.0
 * @see MapperSource#ofAccessors
 */
public final class ExceptionAccessors {

	private final Class<?> type;

	private final @Nullable AccessorPath code;

	private final @Nullable AccessorPath status;

	private ExceptionAccessors(Class<?> type, @Nullable AccessorPath code, @Nullable AccessorPath status) {
		this.type = type;
		this.code = code;
		this.status = status;
	}

	/**
	 * Start with a type of which nothing is known.
	 * @param type the class of exceptions, or an interface that some have
	 * @return the accessors
	 */
	public static ExceptionAccessors of(Class<?> type) {
		return new ExceptionAccessors(type, null, null);
	}

	/**
	 * Return a copy that knows where the code is.
	 * @param path the names of the accessors that lead to a code, each of what the one
	 * before returns, such as {@code error.key} for {@code getError().getKey()}
	 * @return the copy
	 * @throws IllegalArgumentException if an accessor is missing or cannot lead to a code
	 */
	public ExceptionAccessors withCodeFrom(String path) {
		return new ExceptionAccessors(this.type, AccessorPath.toCode(this.type, path), this.status);
	}

	/**
	 * Return a copy that knows where the status is.
	 * @param path the names of the accessors that lead to a status: a number, or a type
	 * that has one, such as Spring's {@code HttpStatus}
	 * @return the copy
	 * @throws IllegalArgumentException if an accessor is missing or cannot lead to a
	 * status
	 */
	public ExceptionAccessors withStatusFrom(String path) {
		return new ExceptionAccessors(this.type, this.code, AccessorPath.toStatus(this.type, path));
	}

	Class<?> type() {
		return this.type;
	}

	@Nullable AccessorPath code() {
		return this.code;
	}

	@Nullable AccessorPath status() {
		return this.status;
	}

}
