package io.github.errorbook.handle;

/**
 * Claims exceptions for someone further out, such as a security filter, who answers them
 * himself when they reach him.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ErrorOwner {

	/**
	 * Return whether an exception must be passed on as it is.
	 * @param thrown the exception
	 * @return {@code true} to pass it on
	 */
	boolean owns(Throwable thrown);

}
