package io.github.errorbook.servlet;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.errorbook.door.ErrorPaths;

/**
 * The door for errors that do not get as far as the {@link ErrorFilter} on the way to the
 * error page, because a filter outside of it fails there as it did before. The container
 * would send them without a body.
 *
 * @see ErrorFilter
 */
final class ErrorDispatchFilter implements Filter {

	private final ServletErrorDoor door;

	private final ErrorPaths paths;

	ErrorDispatchFilter(ServletErrorDoor door, ErrorPaths paths) {
		this.door = door;
		this.paths = paths;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		doFilter((HttpServletRequest) request, (HttpServletResponse) response, chain);
	}

	private void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (response.isCommitted() || !OriginalRequest.isWithin(request, this.paths)) {
			chain.doFilter(request, response);
			return;
		}
		CapturedResponse captured = new CapturedResponse(request, response);
		try {
			chain.doFilter(request, captured);
		}
		catch (Throwable ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			this.door.answer(ErrorDispatch.thrown(request), request, response);
			return;
		}
		if (captured.awaitsBody()) {
			this.door.answer(ErrorDispatch.thrown(request), request, response);
		}
	}

}
