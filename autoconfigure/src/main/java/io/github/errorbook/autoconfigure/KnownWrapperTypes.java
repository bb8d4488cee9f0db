package io.github.errorbook.autoconfigure;

import java.util.List;
import java.util.Map;

import io.github.errorbook.resolve.WrapperTypes;

/**
 * The types that are known to exist in order to wrap, by name: a library that is absent
 * throws none of its own.
 */
final class KnownWrapperTypes {

	static final List<String> NAMES = List.of("jakarta.servlet.ServletException",
			"java.util.concurrent.CompletionException", "java.util.concurrent.ExecutionException",
			"java.lang.reflect.UndeclaredThrowableException",
			"org.springframework.transaction.TransactionSystemException", "jakarta.persistence.RollbackException",
			"org.springframework.core.retry.RetryException", "org.springframework.web.server.ServerErrorException",
			"org.springframework.beans.BeanInstantiationException", "org.springframework.beans.TypeMismatchException",
			"org.springframework.core.convert.ConversionFailedException", "org.springframework.retry.RetryException",
			"org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException",
			"org.springframework.kafka.core.KafkaProducerException", "reactor.core.Exceptions$ReactiveException",
			"reactor.core.Exceptions$RetryExhaustedException", "dev.failsafe.FailsafeException");

	/*
	 * WebFlux says with the same type that it cannot read a body, which is over then.
	 */
	static final Map<String, String> OUTER_NAMES = Map.of("org.springframework.web.server.ServerWebInputException",
			"org.springframework.beans.TypeMismatchException");

	private KnownWrapperTypes() {
	}

	static WrapperTypes with(List<Class<? extends Throwable>> more) {
		return new WrapperTypes(more, NAMES, OUTER_NAMES);
	}

}
