package io.github.errorbook.source.upstream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * The exceptions of libraries by the names of their classes. A library that is absent
 * costs nothing: it throws nothing that is looked up here.
 */
final class LibraryFaults implements MapperSource {

	/** The call was not made, to spare the other service or this one. */
	private static final FrameworkErrorMapper<?> NOT_CALLED = FrameworkErrorMapper.always(Throwable.class,
			StandardErrorCode.SERVICE_UNAVAILABLE);

	/** The call took too long. */
	private static final FrameworkErrorMapper<?> TOO_SLOW = FrameworkErrorMapper.always(Throwable.class,
			StandardErrorCode.GATEWAY_TIMEOUT);

	/** The call brought no answer, or a bad one; its cause knows whether in time. */
	private static final FrameworkErrorMapper<?> NO_ANSWER_OF_USE = FrameworkErrorMapper.of(Throwable.class,
			NetworkFaults::ofClient);

	@Override
	public List<ErrorMapper<?>> mappersFor(Class<?> type) {
		Supplier<FrameworkErrorMapper<?>> mapper = Table.MAPPERS.get(type.getName());
		return (mapper != null) ? List.of(mapper.get()) : List.of();
	}

	static Set<String> names() {
		return Table.MAPPERS.keySet();
	}

	/*
	 * Made when the first exception is thrown, not at the start. A mapper that knows the
	 * types of a library is created when that library has thrown: a lambda leaves the
	 * class alone until then, as a reference to its constructor does not.
	 */
	private static final class Table {

		static final Map<String, Supplier<FrameworkErrorMapper<?>>> MAPPERS = new HashMap<>();

		static {
			create(() -> new FeignErrorMapper(), "feign.FeignException");
			create(() -> new GrpcErrorMapper(), "io.grpc.StatusException", "io.grpc.StatusRuntimeException");
			put(NOT_CALLED, "io.github.resilience4j.bulkhead.BulkheadFullException",
					"io.github.resilience4j.circuitbreaker.CallNotPermittedException",
					"io.github.resilience4j.ratelimiter.RequestNotPermitted", "dev.failsafe.BulkheadFullException",
					"dev.failsafe.CircuitBreakerOpenException", "dev.failsafe.RateLimitExceededException",
					"reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException",
					"reactor.pool.PoolAcquirePendingLimitException", "reactor.pool.PoolAcquireTimeoutException",
					"reactor.pool.PoolShutdownException", "org.springframework.resilience.InvocationRejectedException");
			put(TOO_SLOW, "dev.failsafe.TimeoutExceededException", "io.netty.handler.timeout.TimeoutException",
					"kotlinx.coroutines.TimeoutCancellationException",
					"org.apache.kafka.common.errors.TimeoutException", "org.springframework.amqp.AmqpTimeoutException");
			put(NO_ANSWER_OF_USE, "io.github.resilience4j.retry.MaxRetriesExceededException",
					"io.netty.handler.codec.CodecException", "org.apache.hc.core5.http.HttpException",
					"org.apache.http.HttpException", "org.eclipse.jetty.client.HttpRequestException",
					"org.eclipse.jetty.client.HttpResponseException", "retrofit2.HttpException",
					"jakarta.ws.rs.ProcessingException", "jakarta.xml.ws.WebServiceException",
					"org.springframework.ws.client.WebServiceClientException",
					"software.amazon.awssdk.core.exception.SdkException", "org.springframework.mail.MailSendException",
					"org.springframework.mail.MailAuthenticationException",
					"org.springframework.amqp.AmqpConnectException", "org.springframework.amqp.AmqpIOException",
					"org.springframework.jms.UncategorizedJmsException",
					"org.springframework.ldap.CommunicationException",
					"org.springframework.ldap.ServiceUnavailableException",
					"org.springframework.ldap.TimeLimitExceededException", "javax.naming.CommunicationException",
					"javax.naming.ServiceUnavailableException", "org.apache.kafka.common.errors.DisconnectException",
					"org.apache.kafka.common.errors.NetworkException", "io.github.errorbook.client.RemoteApiException");
		}

		private static void put(FrameworkErrorMapper<?> mapper, String... names) {
			create(() -> mapper, names);
		}

		private static void create(Supplier<FrameworkErrorMapper<?>> mapper, String... names) {
			for (String name : names) {
				MAPPERS.put(name, mapper);
			}
		}

	}

}
