package io.github.errorbook.source.upstream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.source.OptionalType;

/**
 * The mappers for failed calls: those of the network, of Spring's clients as far as they
 * are there, and of other libraries by name.
 */
final class UpstreamMappers {

	private UpstreamMappers() {
	}

	static MapperSource in(@Nullable ClassLoader classLoader) {
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
		mappers
			.add(FrameworkErrorMapper.of(UncheckedIOException.class, (thrown) -> NetworkFaults.of(thrown.getCause())));
		mappers.add(FrameworkErrorMapper.of(TimeoutException.class, UpstreamMappers::ofTimeLimit));
		mappers.add(new StateFaultMapper());
		NetworkFaults.TYPES.forEach((type) -> mappers.add(FrameworkErrorMapper.of(type, NetworkFaults::of)));
		return mappers;
	}

	/* The application's own wait for whatever it waits for says nothing. */
	private static @Nullable ErrorMapping ofTimeLimit(TimeoutException thrown) {
		return CallOrigin.isClient(thrown) ? ErrorMapping.code(StandardErrorCode.GATEWAY_TIMEOUT) : null;
	}

}
