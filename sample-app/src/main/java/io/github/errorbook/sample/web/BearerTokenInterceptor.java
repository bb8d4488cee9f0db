package io.github.errorbook.sample.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

import io.github.errorbook.exception.PermissionDeniedException;
import io.github.errorbook.exception.UnauthenticatedException;

/**
 * Lets those in who send one of two fixed tokens, {@code reader} and {@code admin}. A
 * demonstration, and no substitute for Spring Security.
 */
class BearerTokenInterceptor implements HandlerInterceptor {

	private static final String PREFIX = "Bearer ";

	private static final Set<String> KNOWN = Set.of("reader", "admin");

	private final Set<String> permitted;

	BearerTokenInterceptor(String... permitted) {
		this.permitted = Set.of(permitted);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (authorization == null || !authorization.startsWith(PREFIX)) {
			throw new UnauthenticatedException("Bearer realm=\"wallet\"");
		}
		requirePermission(authorization.substring(PREFIX.length()));
		return true;
	}

	private void requirePermission(String token) {
		if (!KNOWN.contains(token)) {
			throw new UnauthenticatedException("Bearer realm=\"wallet\", error=\"invalid_token\"");
		}
		if (!this.permitted.contains(token)) {
			throw new PermissionDeniedException();
		}
	}

}
