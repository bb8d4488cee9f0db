package io.github.errorbook.handle;

/**
 * Claims exceptions for someone further out, such as a security filter, who answers them
 * himself when they reach him. If none does, they are answered as ever.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PassThroughRule {

	/**
	 * Return whether an exception must be passed on. This is asked for each exception and
	 * for its causes: what wraps a claimed exception is passed on as it is, unless the
	 * application itself says what the wrapper means.
	 * @param thrown the exception, or what caused it
	 * @return {@code true} to pass it on
	 */
	boolean owns(Throwable thrown);

}
