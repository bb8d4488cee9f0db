package io.github.errorbook.source.upstream;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.Timeout;
import feign.FeignException;
import feign.Request;
import feign.codec.DecodeException;
import feign.codec.EncodeException;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import org.apache.catalina.connector.ClientAbortException;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailSendException;
import org.springframework.retry.ExhaustedRetryException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.source.TestPipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What the libraries throw that stand between an application and its calls.
 */
class GuardedCallTests {

	private static final Duration SHORT = Duration.ofMillis(20);

	private static final String BAD_GATEWAY = "502 BAD_GATEWAY";

	private static final String UNAVAILABLE = "503 SERVICE_UNAVAILABLE";

	private static final String TIMEOUT = "504 GATEWAY_TIMEOUT";

	private static final String INTERNAL = "500 INTERNAL_SERVER_ERROR";

	private final TestPipeline pipeline = TestPipeline.plain();

	@Test
	void timeLimiterThatExpiresIsGatewayTimeout() {
		TimeLimiter limiter = TimeLimiter.of(SHORT);
		ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
		try {
			assertThat(answer(() -> limiter.executeFutureSupplier(CompletableFuture::new))).isEqualTo(TIMEOUT);
			assertThat(answer(() -> limiter.executeCompletionStage(scheduler, CompletableFuture::new)
				.toCompletableFuture()
				.get())).isEqualTo(TIMEOUT);
			assertThat(answer(() -> limiter.executeCompletionStage(scheduler, CompletableFuture::new)
				.toCompletableFuture()
				.join())).isEqualTo(TIMEOUT);
		}
		finally {
			scheduler.shutdownNow();
		}
	}

	@Test
	void circuitBreakerWithoutFallbackIsWhatItWraps() {
		Throwable limited = catchThrowable(() -> TimeLimiter.of(SHORT).executeFutureSupplier(CompletableFuture::new));
		assertThat(answer(new NoFallbackAvailableException("secret", limited))).isEqualTo(TIMEOUT);
		assertThat(answer(new NoFallbackAvailableException("secret", new ResourceAccessException("secret"))))
			.isEqualTo(BAD_GATEWAY);
		assertThat(answer(new NoFallbackAvailableException("secret", new ExecutionException(busy()))))
			.isEqualTo(UNAVAILABLE);
		assertThat(answer(new NoFallbackAvailableException("secret", new IllegalStateException()))).isEqualTo(INTERNAL);
	}

	@Test
	void retriesThatAreExhaustedAreWhatTheyWrap() {
		assertThat(answer(new ExhaustedRetryException("secret", busy()))).isEqualTo(UNAVAILABLE);
		assertThat(answer(() -> Mono.error(busy()).retryWhen(reactor.util.retry.Retry.max(1)).block()))
			.isEqualTo(UNAVAILABLE);
		assertThat(answer(() -> Mono.error(new ConnectException("secret"))
			.retryWhen(reactor.util.retry.Retry.backoff(1, Duration.ofMillis(1)))
			.block())).isEqualTo(BAD_GATEWAY);
		assertThat(answer(
				() -> Mono.error(new IllegalStateException()).retryWhen(reactor.util.retry.Retry.max(1)).block()))
			.isEqualTo(INTERNAL);
		RetryConfig config = RetryConfig.custom()
			.maxAttempts(1)
			.failAfterMaxAttempts(true)
			.retryOnResult((result) -> true)
			.build();
		assertThat(answer(() -> Retry.of("secret", config).executeCallable(() -> "secret"))).isEqualTo(BAD_GATEWAY);
	}

	@Test
	void blockedThreadThatWaitedTooLongIsGatewayTimeout() {
		assertThat(answer(() -> Mono.never().block(SHORT))).isEqualTo(TIMEOUT);
		assertThat(answer(() -> Flux.never().blockLast(SHORT))).isEqualTo(TIMEOUT);
		assertThat(answer(() -> Flux.never().blockFirst(SHORT))).isEqualTo(TIMEOUT);
		assertThat(answer(() -> Mono.never().timeout(SHORT).block())).isEqualTo(TIMEOUT);
		assertThat(answer(() -> Mono.never().timeout(SHORT).toFuture().get())).isEqualTo(TIMEOUT);
		assertThat(answer(() -> Flux.never().timeout(SHORT).retry(1).blockLast())).isEqualTo(TIMEOUT);
	}

	@Test
	void checkedExceptionThatReactorWrapsIsItself() {
		assertThat(answer(() -> Mono.error(new ConnectException("secret")).block())).isEqualTo(BAD_GATEWAY);
		assertThat(answer(() -> Mono.error(new IOException("secret")).block())).isEqualTo(INTERNAL);
		assertThat(answer(() -> Mono.error(new TimeoutException("secret")).block())).isEqualTo(INTERNAL);
	}

	@Test
	void failsafeIsLikeOthers() {
		CircuitBreaker<Object> open = CircuitBreaker.ofDefaults();
		open.open();
		assertThat(answer(() -> Failsafe.with(open).get(() -> "secret"))).isEqualTo(UNAVAILABLE);
		assertThat(answer(() -> Failsafe.with(Timeout.builder(SHORT).withInterrupt().build())
			.get(() -> new CompletableFuture<>().get()))).isEqualTo(TIMEOUT);
		assertThat(answer(new FailsafeException(new ConnectException("secret")))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(new FailsafeException(new IOException("secret")))).isEqualTo(INTERNAL);
	}

	@Test
	void feignThatCannotReadIsBadGatewayAndThatCannotWriteIsInternalError() {
		Request request = Request.create(Request.HttpMethod.GET, "http://secret", java.util.Map.of(), null, null, null);
		assertThat(answer(new DecodeException(200, "secret", request, new IllegalStateException())))
			.isEqualTo(BAD_GATEWAY);
		assertThat(answer(new EncodeException("secret", new IllegalStateException()))).isEqualTo(INTERNAL);
		assertThat(answer(new FeignException.NotFound("secret", request, new byte[0], java.util.Map.of())))
			.isEqualTo(BAD_GATEWAY);
		assertThat(answer(new feign.RetryableException(503, "secret", Request.HttpMethod.GET,
				System.currentTimeMillis() + 60_000, request)))
			.isEqualTo(UNAVAILABLE);
		assertThat(answer(new feign.RetryableException(-1, "secret", Request.HttpMethod.GET,
				new ConnectException("secret"), (Long) null, request)))
			.isEqualTo(BAD_GATEWAY);
	}

	@Test
	void loadBalancerWithoutInstanceIsUnavailable() {
		IllegalStateException thrown = new IllegalStateException("No instances available for prices");
		assertThat(answer(thrown)).isEqualTo(INTERNAL);
		thrown.setStackTrace(new StackTraceElement[] { new StackTraceElement(
				"org.springframework.cloud.loadbalancer.blocking.client.BlockingLoadBalancerClient", "execute", null,
				1) });
		assertThat(answer(thrown)).isEqualTo(UNAVAILABLE);
	}

	@Test
	void libraryIsKnownByNameAlone() throws Exception {
		assertThat(answer(new MailSendException("secret", new ConnectException("secret")))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(new MailSendException("secret", new java.net.SocketTimeoutException()))).isEqualTo(TIMEOUT);
		assertThat(answer(new javax.naming.CommunicationException("secret"))).isEqualTo(BAD_GATEWAY);
		Class<?> kafka = Class.forName("org.apache.kafka.common.errors.TimeoutException");
		assertThat(answer((Throwable) kafka.getConstructor(String.class).newInstance("secret"))).isEqualTo(TIMEOUT);
	}

	@Test
	void waitOfTheApplicationItselfIsInternalError() {
		assertThat(answer(() -> new CompletableFuture<>().get(1, TimeUnit.MILLISECONDS))).isEqualTo(INTERNAL);
		assertThat(answer(() -> new CompletableFuture<>().orTimeout(1, TimeUnit.MILLISECONDS).join()))
			.isEqualTo(INTERNAL);
		assertThat(answer(new IllegalStateException(new TimeoutException()))).isEqualTo(INTERNAL);
		Throwable limited = catchThrowable(() -> TimeLimiter.of(SHORT).executeFutureSupplier(CompletableFuture::new));
		assertThat(answer(new IllegalStateException("of the application", limited))).isEqualTo(INTERNAL);
	}

	@Test
	void inputAndOutputOfTheApplicationItselfIsInternalError() {
		assertThat(answer(() -> new FileInputStream("/nowhere/secret"))).isEqualTo(INTERNAL);
		assertThat(answer(() -> new DataInputStream(new ByteArrayInputStream(new byte[1])).readInt()))
			.isEqualTo(INTERNAL);
		assertThat(answer(new SocketException("Connection reset"))).isEqualTo(INTERNAL);
		assertThat(answer(new UncheckedIOException(new IOException("secret")))).isEqualTo(INTERNAL);
	}

	@Test
	void connectionFromClientThatFailsIsNoBadGateway() {
		assertThat(answer(new ClientAbortException(new IOException("Broken pipe")))).isEqualTo(INTERNAL);
		assertThat(answer(new EofException("Closed"))).isEqualTo(INTERNAL);
		assertThat(answer(new AsyncRequestNotUsableException("secret", new IOException("Broken pipe"))))
			.doesNotStartWith("502");
	}

	private static RestClientResponseException busy() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, "3");
		return new RestClientResponseException("secret", HttpStatus.SERVICE_UNAVAILABLE, "secret", headers, null, null);
	}

	private String answer(Callable<?> call) {
		Throwable thrown = catchThrowable(call::call);
		assertThat(thrown).isNotNull();
		return answer(thrown);
	}

	private String answer(Throwable thrown) {
		return this.pipeline.answer(thrown);
	}

}
