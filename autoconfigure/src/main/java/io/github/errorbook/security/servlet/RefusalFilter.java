package io.github.errorbook.security.servlet;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import io.github.errorbook.handle.PassThroughRule;

/**
 * Keeps the exception that Spring Security is about to answer, for it leaves no trace of
 * it. A failed login after which the request went on nevertheless does not count. Where
 * it runs, Spring Security waits for exceptions.
 */
final class RefusalFilter implements Filter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		request.setAttribute(PassThroughRule.AWAITED_ATTRIBUTE, true);
		Refusal.forget(request);
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			Refusal.keep(ex, request);
			throw ex;
		}
	}

}
