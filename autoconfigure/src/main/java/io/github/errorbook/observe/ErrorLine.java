package io.github.errorbook.observe;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.guard.SafeTrace;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.observe.LoggingProperties.LoggedFact;
import io.github.errorbook.resolve.BareStatusException;

/**
 * What the line of an error says to people. An exception appears from the configured
 * status on, and at every code that has a level of its own.
 */
final class ErrorLine {

	private final Set<LoggedFact> include;

	private final int exceptionFromStatus;

	/**
	 * Create a line.
	 * @param include what it has beyond the rest
	 * @param exceptionFromStatus the lowest HTTP status whose lines have exceptions
	 */
	ErrorLine(Set<LoggedFact> include, int exceptionFromStatus) {
		this.include = include;
		this.exceptionFromStatus = exceptionFromStatus;
	}

	/**
	 * Write the line.
	 * @param error the error
	 * @return text on one line
	 */
	String text(HandledError error) {
		ErrorRequest request = error.request();
		String text = error.error().definition().value() + " " + error.error().status() + " " + request.method() + " "
				+ request.path() + " [" + request.requestId() + "]: " + message(error);
		String exception = exception(error);
		return LogText.neutralize((exception != null) ? text + " (" + exception + ")" : text);
	}

	private String message(HandledError error) {
		return this.include.contains(LoggedFact.MESSAGE) ? error.envelope().message()
				: error.error().definition().message().toString();
	}

	/**
	 * Describe the exception.
	 * @param error the error
	 * @return the class and the first line of the message, or {@code null} if the line
	 * has no exception
	 */
	@Nullable String exception(HandledError error) {
		return shows(LoggedFact.EXCEPTION, error) ? describe(error.error().thrown()) : null;
	}

	private static String describe(Throwable thrown) {
		String message = SafeTrace.showsMessages(thrown) ? messageOf(thrown) : null;
		return thrown.getClass().getName() + ((message != null) ? ": " + message : "");
	}

	private static @Nullable String messageOf(Throwable thrown) {
		String message = ExceptionFacts.messageOf(thrown);
		return (message != null) ? message.lines().findFirst().orElse(null) : null;
	}

	/**
	 * Return the stack trace that follows the line.
	 * @param error the error
	 * @return the exception, without messages that may repeat what the client sent, or
	 * {@code null} for no stack trace
	 */
	@Nullable Throwable stackTrace(HandledError error) {
		boolean isShown = isFromService(error) || shows(LoggedFact.STACK_TRACE, error);
		return (isShown && hasException(error)) ? SafeTrace.of(error.error().thrown()) : null;
	}

	private boolean shows(LoggedFact fact, HandledError error) {
		return this.include.contains(fact) && hasException(error) && (error.error().status() >= this.exceptionFromStatus
				|| error.error().definition().logLevel() != null);
	}

	private static boolean isFromService(HandledError error) {
		return error.error().status() >= 500;
	}

	private static boolean hasException(HandledError error) {
		return !(error.error().thrown() instanceof BareStatusException);
	}

}
