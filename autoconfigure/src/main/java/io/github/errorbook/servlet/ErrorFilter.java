package io.github.errorbook.servlet;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.door.ErrorPaths;

/**
 * The door for all that the {@code DispatcherServlet} does not see: exceptions of
 * filters, {@code sendError}, statuses without a body, and the container's dispatch to
 * the error page, which ends here and needs no authorization.
 *
 * @see ErrorCapture
 * @see ErrorDispatchFilter
 */
final class ErrorFilter implements Filter {

	private final ErrorCapture capture;

	private final ErrorPaths paths;

	private final String errorPage;

	ErrorFilter(ServletErrorDoor door, ErrorPaths paths, String errorPage) {
		this.capture = new ErrorCapture(door);
		this.paths = paths;
		this.errorPage = errorPage;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		doFilter((HttpServletRequest) request, (HttpServletResponse) response, chain);
	}

	private void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!OriginalRequest.isWithin(request, this.paths)) {
			chain.doFilter(request, response);
		}
		else if (ErrorDispatch.isOf(request)) {
			this.capture.answer(ErrorDispatch.thrown(request), request, response);
		}
		else if (request.getDispatcherType() == DispatcherType.INCLUDE) {
			include(request, response, chain);
		}
		else if (request.getDispatcherType() == DispatcherType.FORWARD) {
			this.capture.forward(request, response, chain);
		}
		else {
			this.capture.dispatch(request, response, chain);
		}
	}

	private boolean isErrorPage(@Nullable Object servletPath, @Nullable Object pathInfo) {
		return this.errorPage.equals((pathInfo != null) ? servletPath + pathInfo.toString() : servletPath);
	}

	/*
	 * Tomcat includes the error page in a response that is committed already.
	 */
	private void include(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!isErrorPage(request.getAttribute(RequestDispatcher.INCLUDE_SERVLET_PATH),
				request.getAttribute(RequestDispatcher.INCLUDE_PATH_INFO))) {
			chain.doFilter(request, response);
		}
	}

}
