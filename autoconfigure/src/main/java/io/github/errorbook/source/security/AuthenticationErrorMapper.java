package io.github.errorbook.source.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * Missing or wrong credentials: nothing distinguishes a wrong name from a wrong password
 * or a locked account. If the credentials could not be checked, that is not a fault of
 * the caller.
 */
final class AuthenticationErrorMapper implements FrameworkErrorMapper<AuthenticationException> {

	@Override
	public @Nullable ErrorMapping map(AuthenticationException thrown) {
		return mapType(thrown.getClass());
	}

	@Override
	public @Nullable ErrorMapping mapType(Class<?> thrownType) {
		return AuthenticationServiceException.class.isAssignableFrom(thrownType) ? null
				: ErrorMapping.code(StandardErrorCode.UNAUTHENTICATED);
	}

}
