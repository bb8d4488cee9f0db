package io.github.errorbook.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.FixedBackOff;

import io.github.errorbook.client.decode.RemoteErrorDecoder;
import io.github.errorbook.client.decode.RemoteLayout;
import io.github.errorbook.client.decode.TestResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RemoteRetry}. No test waits: the times are asked for, or are nothing.
 */
class RemoteRetryTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static RemoteApiException error(String method, RemoteError error) {
		return new RemoteApiException(new RemoteCall("payments", method, "/x"), error);
	}

	private static RemoteApiException waiting(@Nullable Duration time) {
		return error("GET", RemoteError.of(503, null).withRetry(null, time));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			GET,503, -> true
			PUT,502, -> true
			DELETE,504, -> true
			GET,408, -> true
			POST,503, -> false
			PATCH,504, -> false
			POST,429, -> true
			POST,425, -> true
			GET,500, -> false
			GET,404, -> false
			GET,401, -> false
			POST,409,true -> true
			POST,500,true -> true
			GET,503,false -> false
			GET,429,false -> false
			""")
	void errorIsAsked(String given, boolean expected) {
		String[] parts = given.split(",", -1);
		Boolean said = parts[2].isEmpty() ? null : Boolean.valueOf(parts[2]);
		RemoteApiException error = error(parts[0],
				RemoteError.of(Integer.parseInt(parts[1]), null).withRetry(said, null));
		assertThat(RemoteRetry.isRetryable(error)).isEqualTo(expected);
		assertThat(RemoteRetry.isRetryable(new CompletionException(error))).isEqualTo(expected);
	}

	@Test
	void whatIsNoErrorOfAnotherServiceIsNotRetried() {
		assertThat(RemoteRetry.isRetryable(new IllegalStateException())).isFalse();
		RuntimeException cyclic = new RuntimeException();
		cyclic.initCause(new RuntimeException(cyclic));
		assertThat(RemoteRetry.isRetryable(cyclic)).isFalse();
	}

	@Test
	void bothFormsOfTheHeaderAreWaitedForWithACap() throws Exception {
		Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
		RemoteErrorDecoder decoder = new RemoteErrorDecoder(RemoteLayout.DEFAULT, clock);
		RetryPolicy policy = RemoteRetry.policy(new FixedBackOff(500, 5), MINUTE);
		BackOffExecution execution = policy.getBackOff().start();
		List<String> headers = List.of("7", "Sat, 21 Nov 2026 10:00:30 GMT", "3600", "0", "soon");
		List<Long> times = new ArrayList<>();
		for (String header : headers) {
			RemoteError error = decoder.decode(new TestResponse(503, "{}").with("Retry-After", header));
			assertThat(policy.shouldRetry(error("GET", error))).isTrue();
			times.add(execution.nextBackOff());
		}
		assertThat(times).containsExactly(7000L, 30000L, 60000L, 0L, 500L);
		assertThat(policy.shouldRetry(waiting(SECOND))).isTrue();
		assertThat(execution.nextBackOff()).isEqualTo(BackOffExecution.STOP);
	}

	@Test
	void templateRetriesWhatCanSucceedOnly() throws Exception {
		RetryTemplate template = new RetryTemplate(RemoteRetry.policy(new FixedBackOff(0, 3), Duration.ZERO));
		int[] calls = new int[1];
		assertThat(template.<Integer>execute(() -> {
			if (++calls[0] < 3) {
				throw waiting(MINUTE);
			}
			return calls[0];
		})).isEqualTo(3);
		calls[0] = 0;
		assertThatExceptionOfType(RemoteApiException.class).isThrownBy(() -> template.invoke(() -> {
			calls[0]++;
			throw error("GET", RemoteError.of(404, "NOWHERE"));
		}));
		assertThat(calls[0]).isEqualTo(1);
	}

	@Test
	void intervalOfResilience4jIsThatOfTheError() {
		RemoteIntervalFunction<Object> interval = RemoteIntervalFunction.of(IntervalFunction.of(SECOND), MINUTE);
		assertThat(interval.apply(1, Either.left(waiting(Duration.ofSeconds(7))))).isEqualTo(7000);
		assertThat(interval.apply(1, Either.left(waiting(Duration.ofHours(1))))).isEqualTo(60000);
		assertThat(interval.apply(1, Either.left(waiting(null)))).isEqualTo(1000);
		assertThat(interval.apply(1, Either.right("done"))).isEqualTo(1000);
	}

	@Test
	void retryOfResilience4jRetriesWhatCanSucceedOnly() {
		Retry retry = Retry.of("payments",
				RetryConfig.custom()
					.maxAttempts(3)
					.retryOnException(RemoteRetry::isRetryable)
					.intervalBiFunction(RemoteIntervalFunction.of(IntervalFunction.of(1), Duration.ZERO))
					.build());
		int[] calls = new int[1];
		assertThatExceptionOfType(RemoteApiException.class).isThrownBy(() -> retry.executeRunnable(() -> {
			calls[0]++;
			throw waiting(MINUTE);
		}));
		assertThat(calls[0]).isEqualTo(3);
	}

	@Test
	void breakerStaysClosedOverBusinessErrorsAndOpensOverFaults() {
		CircuitBreaker breaker = CircuitBreaker.of("payments",
				CircuitBreakerConfig.custom().recordException(RemoteRetry::isFailure).build());
		for (int i = 0; i < 10000; i++) {
			RemoteApiException error = error("POST", RemoteError.of(400 + 4 + i % 2 * 18, "ACCOUNT_NOT_FOUND"));
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> breaker.executeRunnable(() -> throwAs(error)));
		}
		assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
		assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
		for (int i = 0; i < 100 && breaker.getState() == CircuitBreaker.State.CLOSED; i++) {
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> breaker.executeRunnable(() -> throwAs(error("GET", RemoteError.of(503, null)))));
		}
		assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
	}

	/* As the policy of a client has it, an exception of the application. */
	private static void throwAs(RemoteApiException error) {
		throw (error.getStatus() == 422) ? new IllegalStateException("declined", error) : error;
	}

}
