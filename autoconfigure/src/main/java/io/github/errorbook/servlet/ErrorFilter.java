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
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import io.github.errorbook.door.AnsweredError;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.resolve.BareStatusException;

/**
 * The door for all that the {@code DispatcherServlet} does not see: exceptions of
 * filters, {@code sendError}, statuses without a body, and the container's dispatch to
 * the error page, which ends here and needs no authorization.
 *
 * @see ServletErrorDoor
 * @see ErrorDispatchFilter
 */
final class ErrorFilter implements Filter {

	private final ServletErrorDoor door;

	private final ErrorPaths paths;

	private final String errorPage;

	ErrorFilter(ServletErrorDoor door, ErrorPaths paths, String errorPage) {
		this.door = door;
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
			answer(ErrorDispatch.thrown(request), request, response);
		}
		else if (request.getDispatcherType() == DispatcherType.INCLUDE) {
			include(request, response, chain);
		}
		else if (request.getDispatcherType() == DispatcherType.FORWARD) {
			forward(request, response, chain);
		}
		else {
			capture(request, response, chain);
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

	/*
	 * The container ends the response with the forward. What the forward throws is for
	 * the code that forwarded.
	 */
	private void forward(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(request, response);
		CapturedResponse captured = CapturedResponse.find(response);
		if (captured != null) {
			fill(request, captured);
		}
	}

	private void capture(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		CapturedResponse earlier = CapturedResponse.find(response);
		if (earlier != null) {
			guard(request, response, earlier, chain);
		}
		else {
			CapturedResponse captured = new CapturedResponse(request, response);
			guard(request, captured, captured, chain);
		}
	}

	private void guard(HttpServletRequest request, HttpServletResponse response, CapturedResponse captured,
			FilterChain chain) throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (IOException | ServletException | RuntimeException | Error ex) {
			if (FailedRead.isBehind(ex, request)) {
				return;
			}
			if (captured.isKeptOutside() || !answer(ex, request, captured.uncaptured())) {
				throw ex;
			}
			captured.markAnswered();
			return;
		}
		fill(request, captured);
	}

	private void fill(HttpServletRequest request, CapturedResponse captured) throws IOException {
		if (request.isAsyncStarted()) {
			AsyncTimeouts.mark(request);
		}
		else if (captured.awaitsBody()) {
			requireTakenBack(captured);
			captured.markAnswered();
			this.door.answer(
					AnsweredError.of(request::getAttribute, captured.getStatus(), this.door::isMeantByApplication),
					request, captured.uncaptured());
		}
		else {
			answerAgain(captured.lostAnswer(), captured.uncaptured());
		}
	}

	private static void requireTakenBack(CapturedResponse captured) {
		if (captured.isKeptOutside()) {
			throw new BareStatusException(captured.getStatus());
		}
	}

	private void answerAgain(@Nullable AnswerInTransit lost, HttpServletResponse response) {
		if (lost != null) {
			this.door.answerAgain(lost, response);
		}
	}

	private boolean answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
		return !(thrown instanceof AsyncRequestNotUsableException) && !response.isCommitted()
				&& this.door.answer(thrown, request, response);
	}

}
