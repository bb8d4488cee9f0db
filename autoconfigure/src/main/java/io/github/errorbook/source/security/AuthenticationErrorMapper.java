package io.github.errorbook.source.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * Missing or wrong credentials: nothing tells a wrong name from a wrong password or a
 * locked account.
 */
final class AuthenticationErrorMapper implements FrameworkErrorMapper<AuthenticationException> {

	@Override
	public @Nullable ErrorMapping map(AuthenticationException thrown) {
		return ErrorMapping.code(StandardErrorCode.UNAUTHENTICATED);
	}

}
