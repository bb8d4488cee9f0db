package io.github.errorbook.source.upstream;

import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * An exception of the network that was made unchecked.
 */
final class UncheckedNetworkFaultMapper implements FrameworkErrorMapper<UncheckedIOException> {

	@Override
	public @Nullable ErrorMapping map(UncheckedIOException thrown) {
		return NetworkFaults.of(thrown.getCause());
	}

}
