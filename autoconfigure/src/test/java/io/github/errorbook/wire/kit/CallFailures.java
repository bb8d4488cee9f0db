package io.github.errorbook.wire.kit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import feign.FeignException;
import feign.Request;
import feign.RetryableException;
import feign.codec.DecodeException;
import feign.codec.EncodeException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.MaxRetriesExceededException;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.grpc.Status;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.mail.MailSendException;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * The ways in which calls to other services fail by libraries other than Spring's.
 */
public final class CallFailures {

	private static final String BLOCK = "`block` of Reactor that waits too long";

	private static final String TIMEOUT = "`timeout` of Reactor";

	private final Map<String, Callable<Throwable>> failures = new LinkedHashMap<>();

	private final String mark;

	private final Request request;

	private CallFailures(String mark) {
		this.mark = mark;
		this.request = Request.create(Request.HttpMethod.GET, "http://" + mark, Map.of(), null, null, null);
	}

	/**
	 * Return all, by what the documents of causes call them.
	 * @param mark what each exception says that has a text
	 * @return what makes the exceptions
	 */
	public static Map<String, Callable<Throwable>> all(String mark) {
		CallFailures result = new CallFailures(mark);
		result.addLibraries();
		result.addGuards();
		return result.failures;
	}

	/**
	 * Return those that no thread waits for.
	 * @param mark what each exception says that has a text
	 * @return what makes the exceptions
	 */
	public static Map<String, Callable<Throwable>> withoutWaiting(String mark) {
		Map<String, Callable<Throwable>> failures = all(mark);
		failures.keySet().removeAll(List.of(BLOCK, TIMEOUT));
		return failures;
	}

	private void addLibraries() {
		byte[] body = this.mark.getBytes();
		thrown("`FeignException` with 404", new FeignException.NotFound(this.mark, this.request, body, Map.of()));
		thrown("`FeignException` with 503 and a time", new FeignException.ServiceUnavailable(this.mark, this.request,
				body, Map.of("Retry-After", List.of("7"))));
		thrown("`RetryableException` of Feign for a timeout", new RetryableException(-1, this.mark,
				Request.HttpMethod.GET, new SocketTimeoutException(this.mark), (Long) null, this.request));
		thrown("`DecodeException` of Feign", new DecodeException(200, this.mark, this.request));
		thrown("`EncodeException` of Feign (a mistake of the service)", new EncodeException(this.mark));
		thrown("`StatusRuntimeException` of gRPC, `UNAVAILABLE`", Status.UNAVAILABLE.asRuntimeException());
		thrown("`StatusRuntimeException` of gRPC, `DEADLINE_EXCEEDED`", Status.DEADLINE_EXCEEDED.asRuntimeException());
		thrown("`StatusRuntimeException` of gRPC, `NOT_FOUND`", Status.NOT_FOUND.asRuntimeException());
		thrown("`NoHttpResponseException` of Apache HttpClient", new NoHttpResponseException(this.mark));
		thrown("call timeout of OkHttp",
				from("okhttp3.internal.connection.RealCall", new InterruptedIOException(this.mark)));
		thrown("`IOException` that the JDK's client throws",
				from("jdk.internal.net.http.HttpClientImpl", new IOException(this.mark)));
		thrown("`MailSendException`", new MailSendException(this.mark));
	}

	private void addGuards() {
		thrown("`CallNotPermittedException` of Resilience4j",
				CallNotPermittedException.createCallNotPermittedException(CircuitBreaker.ofDefaults(this.mark)));
		thrown("`TimeoutException` of Resilience4j's `TimeLimiter`",
				TimeLimiter.createdTimeoutExceptionWithName(this.mark, null));
		thrown("`MaxRetriesExceededException` of Resilience4j",
				MaxRetriesExceededException.createMaxRetriesExceededException(Retry.ofDefaults(this.mark)));
		thrown("`NoFallbackAvailableException` around a timeout",
				new NoFallbackAvailableException(this.mark, new SocketTimeoutException(this.mark)));
		thrown("`RetryExhaustedException` of Reactor around a refused connection",
				Exceptions.retryExhausted(this.mark, new ConnectException(this.mark)));
		this.failures.put(BLOCK, () -> Mono.<Throwable>never().block(soon()));
		this.failures.put(TIMEOUT, () -> Mono.<Throwable>never().timeout(soon()).block());
		thrown("no instance for the load balancer of Spring Cloud",
				from("org.springframework.cloud.loadbalancer.blocking.client.BlockingLoadBalancerClient",
						new IllegalStateException("No instances available for " + this.mark)));
	}

	private void thrown(String cause, Throwable thrown) {
		this.failures.put(cause, () -> thrown);
	}

	private static Duration soon() {
		return Duration.ofMillis(1);
	}

	private static <T extends Throwable> T from(String place, T thrown) {
		thrown.setStackTrace(new StackTraceElement[] { new StackTraceElement(place, "run", null, 1) });
		return thrown;
	}

}
