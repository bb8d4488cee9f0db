package io.github.errorbook.source.upstream;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * One type of exceptions of the network, thrown as it is.
 *
 * @param type the type
 */
record NetworkFaultMapper(Class<? extends IOException> type) implements FrameworkErrorMapper<IOException> {

	@Override
	public @Nullable ErrorMapping map(IOException thrown) {
		return NetworkFaults.of(thrown);
	}

}
