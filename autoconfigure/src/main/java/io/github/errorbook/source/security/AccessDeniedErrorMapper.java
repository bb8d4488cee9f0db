package io.github.errorbook.source.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * The caller may not do this.
 */
final class AccessDeniedErrorMapper implements FrameworkErrorMapper<AccessDeniedException> {

	@Override
	public @Nullable ErrorMapping map(AccessDeniedException thrown) {
		return mapType(thrown.getClass());
	}

	@Override
	public @Nullable ErrorMapping mapType(Class<?> thrownType) {
		return ErrorMapping.code(StandardErrorCode.PERMISSION_DENIED);
	}

}
