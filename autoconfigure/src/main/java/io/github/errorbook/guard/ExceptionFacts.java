package io.github.errorbook.guard;

import org.jspecify.annotations.Nullable;

/**
 * What an exception says of itself. Its methods may be those of an application, and fail;
 * it says nothing then.
 *
 * @since 0.1.0
 * @see Causes#of
 */
public final class ExceptionFacts {

	private static final StackTraceElement[] NONE = {};

	private ExceptionFacts() {
	}

	/**
	 * Return the message of an exception.
	 * @param thrown the exception
	 * @return the message, or {@code null} if there is none or it is unknown
	 */
	public static @Nullable String messageOf(Throwable thrown) {
		try {
			return thrown.getMessage();
		}
		catch (Throwable ex) {
			return null;
		}
	}

	/**
	 * Return the stack frames of an exception.
	 * @param thrown the exception
	 * @return the frames, none if they are unknown
	 */
	public static StackTraceElement[] framesOf(Throwable thrown) {
		try {
			StackTraceElement[] frames = thrown.getStackTrace();
			return (frames != null) ? frames : NONE;
		}
		catch (Throwable ex) {
			return NONE;
		}
	}

}
