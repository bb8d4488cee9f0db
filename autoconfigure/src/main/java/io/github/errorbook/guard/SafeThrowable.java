package io.github.errorbook.guard;

/**
 * Stands in a log for another exception, of which it shows the class and the stack
 * frames.
 */
@SuppressWarnings("serial")
final class SafeThrowable extends Throwable {

	SafeThrowable(Throwable original, boolean message) {
		super(message ? textOf(original)
				: original.getClass().getName() + " (its message is withheld, for it may repeat what a client sent)");
		setStackTrace(Checkpoint.originOf(original));
	}

	private static String textOf(Throwable original) {
		try {
			return original.toString();
		}
		catch (Throwable ex) {
			return original.getClass().getName();
		}
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

	@Override
	public String toString() {
		return String.valueOf(getMessage());
	}

}
