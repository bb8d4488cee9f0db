package io.github.errorbook.handle;

/**
 * Claims exceptions for someone further out, such as a security filter, who answers them
 * himself when they reach him. If none does, they are answered as ever.
 *
 * @since 0.1.0
 * @see ClientDeparture
 */
@FunctionalInterface
public interface PassThroughRule {

	/**
	 * The attribute of a request which says that someone further out waits for claimed
	 * exceptions, whatever its value. Nothing is passed on where it is absent and
	 * Errorbook's own filter is not there either, as in a test that adds no filters.
	 */
	String AWAITED_ATTRIBUTE = PassThroughRule.class.getName() + ".awaited";

	/**
	 * Return whether an exception must be passed on. This is asked for each exception and
	 * for its causes: what wraps a claimed exception is passed on as it is, unless the
	 * application itself says what the wrapper means.
	 * @param thrown the exception, or what caused it
	 * @return {@code true} to pass it on
	 */
	boolean owns(Throwable thrown);

}
