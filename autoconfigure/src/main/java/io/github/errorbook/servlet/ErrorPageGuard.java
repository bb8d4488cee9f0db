package io.github.errorbook.servlet;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.errorbook.door.ErrorPaths;

/**
 * Answers a client that asks for the error page itself as if there were none, and a
 * forward to it that says no more than that something failed. It comes after all other
 * filters, which treat the request like any other.
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
			((HttpServletResponse) response).sendError(status(request, ((HttpServletResponse) response).getStatus()));
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/*
	 * Whoever forwards to the error page reports an error, if only by that.
	 */
	private static int status(ServletRequest request, int current) {
		if (request.getDispatcherType() == DispatcherType.REQUEST) {
			return HttpServletResponse.SC_NOT_FOUND;
		}
		return (current >= 400) ? current : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
	}

}
