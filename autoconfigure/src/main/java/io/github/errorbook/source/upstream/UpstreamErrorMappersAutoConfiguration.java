package io.github.errorbook.source.upstream;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

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
 * @see LibraryFaults
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
final class UpstreamErrorMappersAutoConfiguration {

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookUpstreamMapperSource(ResourceLoader resources) {
		return UpstreamMappers.in(resources.getClassLoader());
	}

}
