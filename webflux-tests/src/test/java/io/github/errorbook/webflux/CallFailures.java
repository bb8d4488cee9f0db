package io.github.errorbook.webflux;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
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

/**
 * The ways in which calls to other services fail by libraries other than Spring's.
 */
final class CallFailures {

	private static final Request REQUEST = Request.create(Request.HttpMethod.GET, "http://" + Failures.MARK, Map.of(),
			null, null, null);

	private final Map<String, Callable<Throwable>> failures = new LinkedHashMap<>();

	private CallFailures() {
	}

	static Map<String, Callable<Throwable>> all() {
		CallFailures result = new CallFailures();
		result.addLibraries();
		result.addGuards();
		return result.failures;
	}

	private void addLibraries() {
		byte[] body = Failures.MARK.getBytes();
		thrown("`FeignException` with 404", new FeignException.NotFound(Failures.MARK, REQUEST, body, Map.of()));
		thrown("`FeignException` with 503 and a time", new FeignException.ServiceUnavailable(Failures.MARK, REQUEST,
				body, Map.of("Retry-After", List.of("7"))));
		thrown("`RetryableException` of Feign for a timeout", new RetryableException(-1, Failures.MARK,
				Request.HttpMethod.GET, new SocketTimeoutException(Failures.MARK), (Long) null, REQUEST));
		thrown("`DecodeException` of Feign", new DecodeException(200, Failures.MARK, REQUEST));
		thrown("`EncodeException` of Feign (a mistake of the service)", new EncodeException(Failures.MARK));
		thrown("`StatusRuntimeException` of gRPC, `UNAVAILABLE`", Status.UNAVAILABLE.asRuntimeException());
		thrown("`StatusRuntimeException` of gRPC, `DEADLINE_EXCEEDED`", Status.DEADLINE_EXCEEDED.asRuntimeException());
		thrown("`StatusRuntimeException` of gRPC, `NOT_FOUND`", Status.NOT_FOUND.asRuntimeException());
		thrown("`NoHttpResponseException` of Apache HttpClient", new NoHttpResponseException(Failures.MARK));
		thrown("call timeout of OkHttp",
				from("okhttp3.internal.connection.RealCall", new InterruptedIOException(Failures.MARK)));
		thrown("`IOException` that the JDK's client throws",
				from("jdk.internal.net.http.HttpClientImpl", new IOException(Failures.MARK)));
		thrown("`MailSendException`", new MailSendException(Failures.MARK));
	}

	private void addGuards() {
		thrown("`CallNotPermittedException` of Resilience4j",
				CallNotPermittedException.createCallNotPermittedException(CircuitBreaker.ofDefaults(Failures.MARK)));
		thrown("`TimeoutException` of Resilience4j's `TimeLimiter`",
				TimeLimiter.createdTimeoutExceptionWithName(Failures.MARK, null));
		thrown("`MaxRetriesExceededException` of Resilience4j",
				MaxRetriesExceededException.createMaxRetriesExceededException(Retry.ofDefaults(Failures.MARK)));
		thrown("`NoFallbackAvailableException` around a timeout",
				new NoFallbackAvailableException(Failures.MARK, new SocketTimeoutException(Failures.MARK)));
		thrown("`RetryExhaustedException` of Reactor around a refused connection",
				Exceptions.retryExhausted(Failures.MARK, new ConnectException(Failures.MARK)));
		thrown("no instance for the load balancer of Spring Cloud",
				from("org.springframework.cloud.loadbalancer.blocking.client.BlockingLoadBalancerClient",
						new IllegalStateException("No instances available for " + Failures.MARK)));
	}

	private void thrown(String cause, Throwable thrown) {
		this.failures.put(cause, () -> thrown);
	}

	private static <T extends Throwable> T from(String place, T thrown) {
		thrown.setStackTrace(new StackTraceElement[] { new StackTraceElement(place, "run", null, 1) });
		return thrown;
	}

}
