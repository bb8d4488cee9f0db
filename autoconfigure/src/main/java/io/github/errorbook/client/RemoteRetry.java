package io.github.errorbook.client;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.util.Assert;
import org.springframework.util.backoff.BackOff;

import io.github.errorbook.guard.Causes;

/**
 * Says whether, and after which time, a call that failed is worth another attempt. It
 * asks the error of the other service: whether it is retryable, its status, and whether
 * its method may be repeated.
 *
 * @since 0.1.0
 * @see RemoteApiException
 */
public final class RemoteRetry {

	private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

	private RemoteRetry() {
	}

	/**
	 * Return whether another attempt can succeed. What the other service says of it
	 * counts most. Where it says nothing, a request that it did not take (425, 429) may
	 * be repeated, and after 408, 502, 503 and 504 one whose method is idempotent.
	 * @param thrown what was thrown, by the call or around it
	 * @return {@code true} if it can; {@code false} also for what is not an error of
	 * another service
	 */
	public static boolean isRetryable(Throwable thrown) {
		RemoteApiException error = find(thrown);
		return error != null && isRetryable(error);
	}

	private static boolean isRetryable(RemoteApiException error) {
		Boolean said = error.getRetryable();
		if (said != null) {
			return said;
		}
		return switch (error.getStatus()) {
			case 425, 429 -> true;
			case 408, 502, 503, 504 -> IDEMPOTENT.contains(error.getMethod());
			default -> false;
		};
	}

	/**
	 * Return whether a circuit breaker is to count a failure. An answer about what was
	 * asked for is one of a healthy service.
	 * @param thrown what was thrown, by the call or around it
	 * @return {@code false} for an error that {@linkplain RemoteError#isBusiness() is the
	 * caller's}, {@code true} for everything else
	 */
	public static boolean isFailure(Throwable thrown) {
		RemoteApiException error = find(thrown);
		return error == null || !error.getError().isBusiness();
	}

	/**
	 * Return the time to wait before another attempt.
	 * @param thrown what was thrown, by the call or around it
	 * @param otherwise the time where the other service asks for none
	 * @param longest the longest time
	 * @return the time that the other service asks for, or the other one, and at most the
	 * longest
	 */
	public static Duration delay(Throwable thrown, Duration otherwise, Duration longest) {
		RemoteApiException error = find(thrown);
		Duration asked = (error != null) ? error.getRetryAfter() : null;
		Duration delay = (asked != null) ? asked : otherwise;
		return (delay.compareTo(longest) < 0) ? delay : longest;
	}

	/**
	 * Create a policy for Spring's {@code RetryTemplate}, which retries what
	 * {@linkplain #isRetryable can succeed} and waits as long as the other service asks
	 * for.
	 * @param backOff the time to wait where it asks for none, and how often
	 * @param longest the longest time to wait
	 * @return the policy, safe for use by several threads
	 */
	public static RetryPolicy policy(BackOff backOff, Duration longest) {
		Assert.isTrue(!longest.isNegative(), "The longest time to wait is negative");
		return new RemoteRetryPolicy(backOff, longest);
	}

	/**
	 * Find the error of another service.
	 * @param thrown what was thrown
	 * @return the error, or {@code null} if neither the exception nor one of its causes
	 * is one
	 */
	static @Nullable RemoteApiException find(@Nullable Throwable thrown) {
		return (Causes.find(thrown, RemoteApiException.class::isInstance) instanceof RemoteApiException error) ? error
				: null;
	}

}
