package io.github.errorbook.door;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.resolve.BareStatusException;

/**
 * What a status without a body stands for.
 *
 * @since 0.1.0
 */
public final class AnsweredError {

	private static final Log logger = LogFactory.getLog(AnsweredError.class);

	private AnsweredError() {
	}

	/**
	 * Return what a status stands for.
	 * @param attributes the attributes of the request by name
	 * @param status the HTTP status
	 * @param known whether the application itself says what an exception means
	 * @return the exception that the status answers, if the application knows it and word
	 * was left of it, else one that has no more than the status
	 */
	public static Throwable of(Function<String, @Nullable Object> attributes, int status, Predicate<Throwable> known) {
		Throwable answered = find(attributes, status);
		return (answered != null && known.test(answered)) ? answered : new BareStatusException(status);
	}

	private static @Nullable Throwable find(Function<String, @Nullable Object> attributes, int status) {
		try {
			return (attributes.apply(RequestFacts.ANSWERED_ATTRIBUTE) instanceof IntFunction<?> answers
					&& answers.apply(status) instanceof Throwable thrown) ? thrown : null;
		}
		catch (RuntimeException ex) {
			logger.debug("Which exception was answered cannot be told", ex);
			return null;
		}
	}

}
