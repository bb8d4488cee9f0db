package io.github.errorbook.source.web;

import org.springframework.web.multipart.MultipartException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A multipart request that cannot be parsed, or a request that should have been one.
 */
final class MultipartMapper implements FrameworkErrorMapper<MultipartException> {

	@Override
	public ErrorMapping map(MultipartException thrown) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST);
	}

}
