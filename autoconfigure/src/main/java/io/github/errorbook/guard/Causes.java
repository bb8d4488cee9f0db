package io.github.errorbook.guard;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * How the causes of an exception are followed, and how far. A chain can be as long as
 * somebody makes it, or have no end; those of frameworks have a handful of links.
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

	/**
	 * Find the outermost of an exception and its causes that is wanted.
	 * @param thrown the exception, or {@code null} if there is none
	 * @param wanted tells the one that is wanted
	 * @return the exception, or {@code null} if none is wanted
	 */
	public static @Nullable Throwable find(@Nullable Throwable thrown, Predicate<Throwable> wanted) {
		Throwable current = thrown;
		for (int depth = 0; depth < MAX && current != null; depth++) {
			if (wanted.test(current)) {
				return current;
			}
			current = of(current);
		}
		return null;
	}

	/**
	 * Return the cause of an exception.
	 * @param thrown the exception
	 * @return the cause, or {@code null} if there is none or it is unknown
	 */
	public static @Nullable Throwable of(Throwable thrown) {
		try {
			return thrown.getCause();
		}
		catch (Throwable ex) {
			return null;
		}
	}

}
