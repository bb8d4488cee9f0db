package io.github.errorbook.client;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * A policy whose times to wait depend on the error. Spring shows the error to the policy
 * and asks the back-off for the time right after that, on the same thread, but does not
 * show it the error: the policy keeps it for the time in between.
 */
final class RemoteRetryPolicy implements RetryPolicy {

	private final BackOff backOff;

	private final Duration longest;

	private final ThreadLocal<@Nullable Throwable> error = new ThreadLocal<>();

	RemoteRetryPolicy(BackOff backOff, Duration longest) {
		this.backOff = backOff;
		this.longest = longest;
	}

	@Override
	public boolean shouldRetry(Throwable throwable) {
		boolean retry = RemoteRetry.isRetryable(throwable);
		if (retry) {
			this.error.set(throwable);
		}
		return retry;
	}

	@Override
	public BackOff getBackOff() {
		return () -> delayed(this.backOff.start());
	}

	private BackOffExecution delayed(BackOffExecution execution) {
		return () -> {
			long delay = execution.nextBackOff();
			Throwable thrown = this.error.get();
			this.error.remove();
			return (delay == BackOffExecution.STOP || thrown == null) ? delay
					: RemoteRetry.delay(thrown, Duration.ofMillis(delay), this.longest).toMillis();
		};
	}

	@Override
	public String toString() {
		return "RemoteRetryPolicy[" + this.backOff + ", at most " + this.longest + "]";
	}

}
