package io.github.errorbook.servlet;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.errorbook.autoconfigure.ErrorPaths;

/**
 * Answers a client that asks for the error page itself as if there were none. It comes
 * after all other filters, which treat the request like any other.
 */
final class ErrorPageGuard implements Filter {

	private final ErrorPaths paths;

	ErrorPageGuard(ErrorPaths paths) {
		this.paths = paths;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (OriginalRequest.isWithin((HttpServletRequest) request, this.paths)) {
			((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
