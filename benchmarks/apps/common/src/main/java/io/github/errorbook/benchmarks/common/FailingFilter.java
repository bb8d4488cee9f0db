package io.github.errorbook.benchmarks.common;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Fails in front of the {@code DispatcherServlet}.
 */
final class FailingFilter implements Filter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String path = ((HttpServletRequest) request).getServletPath();
		if (path.equals("/filter/throw")) {
			throw new IllegalStateException("The filter is broken.");
		}
		if (path.equals("/filter/send-error")) {
			((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		if (path.equals("/filter/least")) {
			LeastAnswer.SENT_NOT_FOUND.write((HttpServletResponse) response);
			return;
		}
		chain.doFilter(request, response);
	}

}
