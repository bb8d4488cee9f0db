package io.github.errorbook.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.context.request.async.WebAsyncManager;
import org.springframework.web.context.request.async.WebAsyncUtils;

import io.github.errorbook.resolve.BareStatusException;

/**
 * The dispatch to the error page: the container's, or the forward of the filter that
 * stands in for the container in WAR files.
 */
final class ErrorDispatch {

	private ErrorDispatch() {
	}

	static boolean isOf(HttpServletRequest request) {
		DispatcherType type = request.getDispatcherType();
		return type == DispatcherType.ERROR || (type == DispatcherType.FORWARD && hasErrorStatus(request));
	}

	/*
	 * Spring leaves the status 200 for views of exception handlers.
	 */
	private static boolean hasErrorStatus(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 400;
	}

	/**
	 * Return what led to the dispatch.
	 * @param request the request
	 * @return the exception that the container knows, else the failure of asynchronous
	 * work, else one that stands for the status
	 */
	static Throwable thrown(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
			BareStatusException known = FailedRead.asStatus(thrown, status);
			return (known != null) ? known : thrown;
		}
		WebAsyncManager async = WebAsyncUtils.getAsyncManager(request);
		if (async.hasConcurrentResult() && async.getConcurrentResult() instanceof Throwable thrown) {
			return thrown;
		}
		if (AsyncTimeouts.isMarked(request)) {
			return new AsyncRequestTimeoutException();
		}
		return new BareStatusException((status instanceof Integer number) ? number : 500);
	}

}
