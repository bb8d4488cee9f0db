package io.github.errorbook.handle;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.resolve.ResolvedError;

/**
 * Keeps from clients what an exception says of itself when the service is at fault: its
 * message, in whatever detail it is, its class, its cause and its stack.
 */
final class FaultDetails {

	private FaultDetails() {
	}

	/**
	 * Return an error that clients may see.
	 * @param error the error
	 * @return the error itself below status 500, else one without such details
	 */
	static ResolvedError withhold(ResolvedError error) {
		boolean silent = error.details().values().isEmpty() && error.members().isEmpty();
		if (error.status() < 500 || silent) {
			return error;
		}
		Set<String> texts = texts(error);
		return withholdMembers(withholdDetails(error, texts), texts);
	}

	private static ResolvedError withholdDetails(ResolvedError error, Set<String> texts) {
		Map<String, @Nullable Object> kept = new LinkedHashMap<>(error.details().values());
		boolean changed = kept.values().removeIf((value) -> value != null && isOfException(value, texts));
		return changed ? error.withDetails(ErrorDetails.of(kept)) : error;
	}

	private static ResolvedError withholdMembers(ResolvedError error, Set<String> texts) {
		ResolvedError result = error;
		for (Map.Entry<String, Object> member : error.members().entrySet()) {
			if (isOfException(member.getValue(), texts)) {
				result = result.withMember(member.getKey(), null);
			}
		}
		return result;
	}

	private static boolean isOfException(Object value, Set<String> texts) {
		return value instanceof Throwable || value instanceof Throwable[] || value instanceof StackTraceElement[]
				|| value instanceof Class<?> || (value instanceof CharSequence text && texts.contains(text.toString()));
	}

	private static Set<String> texts(ResolvedError error) {
		Set<String> texts = new HashSet<>();
		Throwable thrown = error.thrown();
		for (int i = 0; i < Causes.MAX && thrown != null; i++) {
			add(thrown, texts);
			thrown = Causes.of(thrown);
		}
		texts.remove(error.code());
		return texts;
	}

	/* What an exception does when it is asked is the application's. */
	private static void add(Throwable thrown, Set<String> texts) {
		try {
			texts.add(thrown.toString());
			texts.add(thrown.getMessage());
			texts.add(thrown.getLocalizedMessage());
		}
		catch (Throwable ex) {
			texts.add(thrown.getClass().getName());
		}
	}

}
