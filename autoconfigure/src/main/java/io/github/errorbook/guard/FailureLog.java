package io.github.errorbook.guard;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Logs what fails while an error is answered, and is done without. A client can bring
 * such a failure about as often as it likes, and what failed may have been given what the
 * client sent. So each kind is logged once, at most a hundred kinds, and without the
 * messages of the exceptions. Safe for use by several threads; never fails.
 *
 * @since 0.1.0
 * @see SafeTrace
 */
public final class FailureLog {

	private static final int MAX_KINDS = 100;

	private final Log logger;

	private final Set<String> kinds = ConcurrentHashMap.newKeySet();

	/**
	 * Create a log.
	 * @param reporter the class that does without what failed
	 */
	public FailureLog(Class<?> reporter) {
		this.logger = LogFactory.getLog(reporter);
	}

	/**
	 * Report a failure: at warn level the first time that the same is lost by the same
	 * class of exception, then at debug level.
	 * @param loss what is lost, in words that do not depend on the request
	 * @param failure the failure
	 */
	public void report(String loss, Throwable failure) {
		try {
			if (isNew(loss, failure)) {
				this.logger.warn(loss + ". The same is logged at debug level from now on.",
						SafeTrace.withoutMessages(failure));
			}
			else if (this.logger.isDebugEnabled()) {
				this.logger.debug(loss, SafeTrace.withoutMessages(failure));
			}
		}
		catch (Throwable ex) {
			// The answer counts for more than the line.
		}
	}

	/**
	 * Log a failure at error level. What appenders and filters of the log throw harms
	 * nobody.
	 * @param logger the logger
	 * @param message what failed
	 * @param failure the failure, or {@code null} if the message says all
	 */
	public static void error(Log logger, String message, @Nullable Throwable failure) {
		try {
			logger.error(message, (failure != null) ? SafeTrace.of(failure) : null);
		}
		catch (Throwable ex) {
			// The answer counts for more than the line.
		}
	}

	private boolean isNew(String loss, Throwable failure) {
		return this.kinds.size() < MAX_KINDS && this.kinds.add(failure.getClass().getName() + ": " + loss);
	}

}
