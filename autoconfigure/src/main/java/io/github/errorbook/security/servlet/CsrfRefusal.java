package io.github.errorbook.security.servlet;

import java.util.function.IntFunction;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

import io.github.errorbook.handle.RequestFacts;

/**
 * The refusal of a request by the {@link CsrfFilter}, which answers it without throwing.
 * A request that it lets through is not refused by it.
 *
 * @param request the request
 */
record CsrfRefusal(ServletRequest request) implements IntFunction<@Nullable Throwable> {

	static void keepIn(HttpSecurity http) {
		http.addFilterBefore((request, response, chain) -> {
			if (isUsuallyProtected(request)) {
				request.setAttribute(RequestFacts.ANSWERED_ATTRIBUTE, new CsrfRefusal(request));
			}
			chain.doFilter(request, response);
		}, CsrfFilter.class);
		http.addFilterAfter((request, response, chain) -> {
			if (isUsuallyProtected(request)) {
				Refusal.forget(request);
			}
			chain.doFilter(request, response);
		}, CsrfFilter.class);
	}

	/*
	 * Requests that only read cost nothing. A chain that protects them as well gets the
	 * usual code.
	 */
	private static boolean isUsuallyProtected(ServletRequest request) {
		return CsrfFilter.DEFAULT_CSRF_MATCHER.matches((HttpServletRequest) request);
	}

	@Override
	public @Nullable Throwable apply(int status) {
		return (status == 403
				&& this.request.getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken token)
						? refusal(token) : null;
	}

	/* What the client sent instead of the token is nobody's business. */
	private static CsrfException refusal(DeferredCsrfToken token) {
		return token.isGenerated() ? new MissingCsrfTokenException("") : new InvalidCsrfTokenException(token.get(), "");
	}

}
