package io.github.errorbook.source.upstream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.resolve.TypedMapperSource;

/**
 * Auto-configuration of the mappers for failed calls to other services. An answer with an
 * error status, a refused connection and an answer that cannot be read are
 * {@code BAD_GATEWAY}, a timeout is {@code GATEWAY_TIMEOUT}, a call that was not made to
 * spare the other service is {@code SERVICE_UNAVAILABLE}. So is an answer of 429 or 503
 * that says in {@code Retry-After} when to try again, at most a day later; that time is
 * passed on, and it is all of the other service that reaches a client.
 * <p>
 * The same failure is the same error by whichever library the call is made: Spring's
 * clients are known by their types, other libraries by the names of theirs, and an
 * exception of a general type, such as an {@code IOException} or a
 * {@code TimeoutException}, by the library that threw it.
 * <p>
 * The log is another matter: the stack trace of an error from 500 on has the message of
 * the exception, into which Spring's clients write the address without its query and the
 * body of the other service's answer. A service that must not log those throws an
 * exception of its own from a status handler of its client.
 *
 * @since 0.1.0
 */
@Lazy
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
public final class UpstreamErrorMappersAutoConfiguration {

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookNetworkMapperSource() {
		List<ErrorMapper<?>> mappers = new ArrayList<>(List.of(new NetworkFaultMapper(IOException.class),
				new UncheckedNetworkFaultMapper(), new TimeLimitMapper(), new StateFaultMapper()));
		NetworkFaults.TYPES.forEach((type) -> mappers.add(new NetworkFaultMapper(type)));
		return new TypedMapperSource(mappers);
	}

	@Bean
	@ConditionalOnClass(name = "org.springframework.web.client.RestClientException")
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookRestClientMapperSource() {
		return TypedMapperSource.of(new RestClientErrorMapper(), new RestClientResponseMapper(),
				new UnreadableAnswerMapper());
	}

	// A request that cannot be decoded is thrown as another type.
	@Bean
	@ConditionalOnClass(name = "org.springframework.web.reactive.function.client.WebClientException")
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookWebClientMapperSource() {
		return TypedMapperSource.of(new WebClientErrorMapper(), new WebClientResponseMapper(),
				new FailedCallMapper<>(DecodingException.class, StandardErrorCode.BAD_GATEWAY));
	}

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookCallLibraryMapperSource() {
		return new LibraryFaults();
	}

}
