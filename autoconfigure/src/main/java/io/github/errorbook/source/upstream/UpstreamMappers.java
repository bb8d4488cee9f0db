package io.github.errorbook.source.upstream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * The mappers for failed calls to other services. An answer with an error status, a
 * refused connection and an answer that cannot be read are {@code BAD_GATEWAY}, a timeout
 * is {@code GATEWAY_TIMEOUT}, a call that was not made to spare the other service is
 * {@code SERVICE_UNAVAILABLE}. So is an answer of 429 or 503 that says in
 * {@code Retry-After} when to try again, at most a day later; that time is passed on, and
 * it is all of the other service that reaches a client.
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
final class UpstreamMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		ClassLoader classLoader = context.getClassLoader();
		List<ErrorMapper<?>> mappers = ofNetwork();
		if (OptionalType.REST_CLIENT.isPresent(classLoader)) {
			mappers.addAll(RestClientMappers.all());
		}
		if (OptionalType.WEB_CLIENT.isPresent(classLoader)) {
			mappers.addAll(WebClientMappers.all());
		}
		return MapperSource.allOf(MapperSource.of(mappers), new LibraryFaults());
	}

	private static List<ErrorMapper<?>> ofNetwork() {
		List<ErrorMapper<?>> mappers = new ArrayList<>();
		mappers.add(FrameworkErrorMapper.of(IOException.class, NetworkFaults::of));
		mappers.add(FrameworkErrorMapper.of(UncheckedIOException.class, UpstreamMappers::ofUnchecked));
		mappers.add(FrameworkErrorMapper.of(TimeoutException.class, UpstreamMappers::ofTimeLimit));
		mappers.add(new StateFaultMapper());
		NetworkFaults.TYPES.forEach((type) -> mappers.add(FrameworkErrorMapper.of(type, NetworkFaults::of)));
		return mappers;
	}

	private static @Nullable ErrorMapping ofUnchecked(UncheckedIOException thrown) {
		return (Causes.of(thrown) instanceof IOException cause) ? NetworkFaults.of(cause) : null;
	}

	/* The application's own wait for whatever it waits for says nothing. */
	private static @Nullable ErrorMapping ofTimeLimit(TimeoutException thrown) {
		return CallOrigin.isClient(thrown) ? ErrorMapping.code(StandardErrorCode.GATEWAY_TIMEOUT) : null;
	}

}
