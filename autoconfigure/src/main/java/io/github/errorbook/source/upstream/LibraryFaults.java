package io.github.errorbook.source.upstream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * The exceptions of libraries by the names of their classes. A library that is absent
 * costs nothing: it throws nothing that is looked up here.
 */
final class LibraryFaults implements MapperSource {

	@Override
	public List<ErrorMapper<?>> mappersFor(Class<?> type) {
		LibraryFault fault = Table.FAULTS.get(type.getName());
		return (fault != null) ? List.of(fault.mapper()) : List.of();
	}

	static Set<String> names() {
		return Table.FAULTS.keySet();
	}

	/* Made when the first exception is thrown, not at the start. */
	private static final class Table {

		static final Map<String, LibraryFault> FAULTS = new HashMap<>();

		static {
			put(LibraryFault.FEIGN, "feign.FeignException");
			put(LibraryFault.GRPC, "io.grpc.StatusException", "io.grpc.StatusRuntimeException");
			put(LibraryFault.NOT_CALLED, "io.github.resilience4j.bulkhead.BulkheadFullException",
					"io.github.resilience4j.circuitbreaker.CallNotPermittedException",
					"io.github.resilience4j.ratelimiter.RequestNotPermitted", "dev.failsafe.BulkheadFullException",
					"dev.failsafe.CircuitBreakerOpenException", "dev.failsafe.RateLimitExceededException",
					"reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException",
					"org.springframework.resilience.InvocationRejectedException");
			put(LibraryFault.TOO_SLOW, "dev.failsafe.TimeoutExceededException",
					"io.netty.handler.timeout.TimeoutException", "kotlinx.coroutines.TimeoutCancellationException",
					"org.apache.kafka.common.errors.TimeoutException", "org.springframework.amqp.AmqpTimeoutException");
			put(LibraryFault.NO_ANSWER_OF_USE, "io.github.resilience4j.retry.MaxRetriesExceededException",
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
					"org.apache.kafka.common.errors.NetworkException");
		}

		private static void put(LibraryFault fault, String... names) {
			for (String name : names) {
				FAULTS.put(name, fault);
			}
		}

	}

}
