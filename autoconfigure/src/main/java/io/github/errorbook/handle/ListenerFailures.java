package io.github.errorbook.handle;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.errorbook.guard.FailureLog;

/**
 * Counts how often the listeners of one class failed, and logs the first time.
 */
final class ListenerFailures {

	private static final Log logger = LogFactory.getLog(ErrorPipeline.class);

	private final String listener;

	private final AtomicBoolean logged = new AtomicBoolean();

	private final LongAdder count = new LongAdder();

	ListenerFailures(String listener) {
		this.listener = listener;
	}

	void add(Throwable failure) {
		this.count.increment();
		if (this.logged.compareAndSet(false, true)) {
			FailureLog.error(logger, "A listener failed; its further failures are only counted: " + this.listener,
					failure);
		}
	}

	long count() {
		return this.count.sum();
	}

}
