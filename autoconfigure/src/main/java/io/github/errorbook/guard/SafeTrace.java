package io.github.errorbook.guard;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Makes exceptions fit for a log, in which no value of a client may show. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class SafeTrace {

	private SafeTrace() {
	}

	/**
	 * Return what to log of an exception. If it, one of its causes or one that was
	 * suppressed is of a type whose message repeats what was read, such as a parse error,
	 * no message is shown: those around it repeat the one inside. What Reactor adds is
	 * never shown.
	 * @param thrown the exception
	 * @return the exception itself if all of it may be shown, else a copy of what may
	 */
	public static Throwable of(Throwable thrown) {
		if (mayRepeatInput(thrown)) {
			return withoutMessages(thrown);
		}
		return hasCheckpoint(thrown) ? copy(thrown, true, Collections.newSetFromMap(new IdentityHashMap<>())) : thrown;
	}

	/**
	 * Return whether the messages of an exception and of those inside of it may be shown.
	 * @param thrown the exception
	 * @return {@code false} if {@link #of} shows none
	 */
	public static boolean showsMessages(Throwable thrown) {
		return !mayRepeatInput(thrown);
	}

	private static boolean hasCheckpoint(Throwable thrown) {
		return Causes.find(thrown, Checkpoint::isOn) != null;
	}

	/**
	 * Return what to log of an exception whose messages are not to be shown.
	 * @param thrown the exception
	 * @return a copy that shows classes and stack frames
	 */
	public static Throwable withoutMessages(Throwable thrown) {
		return copy(thrown, false, Collections.newSetFromMap(new IdentityHashMap<>()));
	}

	/**
	 * Return whether the message of an exception may be shown by itself.
	 * @param thrown the exception
	 * @return {@code false} if it is of a type whose message repeats what was read, or
	 * repeats the message of a cause that is
	 */
	public static boolean isMessageSafe(Throwable thrown) {
		String message = thrown.getMessage();
		@Nullable Throwable current = thrown;
		for (int i = 0; i < Causes.MAX && current != null && message != null; i++) {
			String repeated = InputMessages.mayRepeatInput(current) ? current.getMessage() : null;
			if (repeated != null && message.contains(repeated)) {
				return false;
			}
			current = Causes.of(current);
		}
		return current == null;
	}

	private static boolean mayRepeatInput(Throwable thrown) {
		@Nullable Throwable current = thrown;
		for (int i = 0; i < Causes.MAX && current != null; i++) {
			if (InputMessages.mayRepeatInput(current)) {
				return true;
			}
			if (current.getSuppressed().length > 0) {
				return mayAnyRepeatInput(current);
			}
			current = Causes.of(current);
		}
		return current != null;
	}

	private static boolean mayAnyRepeatInput(Throwable thrown) {
		Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<Throwable> waiting = new ArrayDeque<>(List.of(thrown));
		while (!waiting.isEmpty() && seen.size() < Causes.MAX) {
			Throwable current = waiting.remove();
			if (InputMessages.mayRepeatInput(current)) {
				return true;
			}
			if (seen.add(current)) {
				Throwable cause = Causes.of(current);
				waiting.addAll((cause != null) ? List.of(cause) : List.of());
				waiting.addAll(Arrays.asList(current.getSuppressed()));
			}
		}
		return !waiting.isEmpty();
	}

	private static Throwable copy(Throwable thrown, boolean messages, Set<Throwable> seen) {
		seen.add(thrown);
		SafeThrowable copy = new SafeThrowable(thrown, messages);
		Throwable cause = Causes.of(thrown);
		if (cause != null && isNext(cause, seen)) {
			copy.initCause(copy(cause, messages, seen));
		}
		for (Throwable suppressed : thrown.getSuppressed()) {
			if (!Checkpoint.is(suppressed) && isNext(suppressed, seen)) {
				copy.addSuppressed(copy(suppressed, messages, seen));
			}
		}
		return copy;
	}

	private static boolean isNext(Throwable thrown, Set<Throwable> seen) {
		return seen.size() < Causes.MAX && !seen.contains(thrown);
	}

}
