package io.github.errorbook.door;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.resolve.BareStatusException;

/**
 * What a status without a body stands for.
 */
final class AnsweredError {

	private static final Log logger = LogFactory.getLog(AnsweredError.class);

	private static final int UNAUTHORIZED = 401;

	private static final int UNCHECKED = 500;

	private AnsweredError() {
	}

	/**
	 * Return what a status stands for.
	 * @param attributes the attributes of the request by name
	 * @param status the HTTP status
	 * @param known whether the application itself says what an exception means
	 * @param fault whether an exception is known as a fault of the service
	 * @return the exception that the status answers, if the application knows it and word
	 * was left of it; what kept the service from checking who the caller is; else one
	 * that has no more than the status
	 */
	static Throwable of(Function<String, @Nullable Object> attributes, int status, Predicate<Throwable> known,
			Predicate<Throwable> fault) {
		Throwable answered = find(attributes, status);
		if (answered != null && known.test(answered)) {
			return answered;
		}
		Throwable unchecked = (status == UNAUTHORIZED) ? find(attributes, UNCHECKED) : null;
		Throwable reason = (unchecked != null) ? Causes.find(unchecked, fault) : null;
		return (reason != null) ? reason : new BareStatusException(status);
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
