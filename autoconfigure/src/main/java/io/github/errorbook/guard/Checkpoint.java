package io.github.errorbook.guard;

/**
 * What Reactor adds to an exception on its way through an application: where it passed,
 * such as the address of the request with its query, and the stack trace that Reactor has
 * taken from the exception.
 *
 * @since 0.1.0
 */
public final class Checkpoint {

	private static final String TYPE = "reactor.core.publisher.FluxOnAssembly$OnAssemblyException";

	private static final String ANSWER = " [DefaultClientResponse]";

	private Checkpoint() {
	}

	/**
	 * Return whether an exception is what Reactor adds.
	 * @param suppressed an exception that another has suppressed
	 * @return {@code true} if it is
	 */
	static boolean is(Throwable suppressed) {
		return TYPE.equals(suppressed.getClass().getName());
	}

	/**
	 * Return whether Reactor has added to an exception.
	 * @param thrown the exception
	 * @return {@code true} if it has
	 */
	static boolean isOn(Throwable thrown) {
		for (Throwable suppressed : thrown.getSuppressed()) {
			if (is(suppressed)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether Spring's {@code WebClient} failed while it read the body of an
	 * answer, which it marks.
	 * @param thrown the exception
	 * @return {@code false} if others read, or what they read is a request
	 */
	public static boolean isOfAnswer(Throwable thrown) {
		for (Throwable suppressed : thrown.getSuppressed()) {
			String places = is(suppressed) ? suppressed.getMessage() : null;
			if (places != null && places.lines().anyMatch((place) -> place.endsWith(ANSWER))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return where an exception was thrown.
	 * @param thrown the exception
	 * @return the stack trace that it had before Reactor took it
	 */
	public static StackTraceElement[] originOf(Throwable thrown) {
		for (Throwable suppressed : thrown.getSuppressed()) {
			if (is(suppressed)) {
				return ExceptionFacts.framesOf(suppressed);
			}
		}
		return ExceptionFacts.framesOf(thrown);
	}

	/**
	 * Return whether classes of a place threw an exception, or Java did when they called
	 * it.
	 * @param thrown the exception
	 * @param place how the names of the classes begin
	 * @return {@code true} if they did
	 */
	public static boolean isFrom(Throwable thrown, String place) {
		for (StackTraceElement frame : originOf(thrown)) {
			if (!frame.getClassName().startsWith("java.")) {
				return frame.getClassName().startsWith(place);
			}
		}
		return false;
	}

}
