package io.github.errorbook.source.upstream;

import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A time limit on a call, by a client or by what guards calls. The application's own wait
 * for whatever it waits for says nothing.
 */
final class TimeLimitMapper implements FrameworkErrorMapper<TimeoutException> {

	@Override
	public @Nullable ErrorMapping map(TimeoutException thrown) {
		return CallOrigin.isClient(thrown) ? ErrorMapping.code(StandardErrorCode.GATEWAY_TIMEOUT) : null;
	}

}
