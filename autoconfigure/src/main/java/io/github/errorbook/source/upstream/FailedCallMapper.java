package io.github.errorbook.source.upstream;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * One type of exception that says by itself what became of a call.
 *
 * @param <T> the type
 * @param type the type
 * @param code the code
 */
record FailedCallMapper<T extends Throwable>(Class<T> type, StandardErrorCode code) implements FrameworkErrorMapper<T> {

	@Override
	public ErrorMapping map(T thrown) {
		return ErrorMapping.code(this.code);
	}

}
