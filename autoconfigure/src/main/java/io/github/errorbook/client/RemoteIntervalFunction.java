package io.github.errorbook.client;

import java.time.Duration;

import io.github.resilience4j.core.IntervalBiFunction;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;

/**
 * The time to wait between the attempts of a {@code Retry} of Resilience4j: as long as
 * the other service asks for. It goes to {@code RetryConfig.intervalBiFunction}.
 *
 * @param <T> the type of the results
 * @since 0.1.0
 * @see RemoteRetry#isRetryable
 */
public final class RemoteIntervalFunction<T> implements IntervalBiFunction<T> {

	private final IntervalFunction otherwise;

	private final Duration longest;

	private RemoteIntervalFunction(IntervalFunction otherwise, Duration longest) {
		this.otherwise = otherwise;
		this.longest = longest;
	}

	/**
	 * Create a function.
	 * @param <T> the type of the results
	 * @param otherwise the time where the other service asks for none
	 * @param longest the longest time
	 * @return the function
	 */
	public static <T> RemoteIntervalFunction<T> of(IntervalFunction otherwise, Duration longest) {
		return new RemoteIntervalFunction<>(otherwise, longest);
	}

	@Override
	public Long apply(Integer attempt, Either<Throwable, T> result) {
		Duration delay = Duration.ofMillis(this.otherwise.apply(attempt));
		return (result.isLeft() ? RemoteRetry.delay(result.getLeft(), delay, this.longest) : delay).toMillis();
	}

}
