package io.github.errorbook.guard;

/**
 * How far the causes of an exception are followed. A chain can be as long as somebody
 * makes it, or have no end; those of frameworks have a handful of links.
 *
 * @since 0.1.0
 */
public final class Causes {

	/**
	 * The largest number of exceptions that are looked at, the outermost included.
	 */
	public static final int MAX = 64;

	private Causes() {
	}

}
