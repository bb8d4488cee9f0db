package io.github.errorbook.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

import io.github.errorbook.guard.Causes;

/**
 * Recognises the timeout of an asynchronous request. Its task is cancelled then, and
 * whether the timeout or what the task makes of its interrupt is dispatched is a matter
 * of luck; Jetty may even dispatch the latter to its error page.
 */
final class AsyncTimeouts {

	private static final Log logger = LogFactory.getLog(AsyncTimeouts.class);

	private static final String MARK = AsyncTimeouts.class.getName() + ".MARK";

	private AsyncTimeouts() {
	}

	/**
	 * Return the timeout for which an exception stands. An interrupt counts inside
	 * exceptions of the JDK too, but not inside those of the application, which has given
	 * it a meaning of its own.
	 * @param ex the exception
	 * @param request the request
	 * @return the timeout, or the exception itself if it is something else
	 */
	static Throwable recognize(Throwable ex, HttpServletRequest request) {
		return (request.getDispatcherType() != DispatcherType.REQUEST && isInterrupt(ex))
				? new AsyncRequestTimeoutException() : ex;
	}

	/**
	 * Mark an asynchronous request when it times out, which its error page does not
	 * learn.
	 * @param request the request, on which asynchronous work has begun
	 */
	static void mark(HttpServletRequest request) {
		try {
			request.getAsyncContext().addListener(new Marker(request));
		}
		catch (IllegalStateException ex) {
			logger.trace("The asynchronous work has ended already", ex);
		}
	}

	static boolean isMarked(HttpServletRequest request) {
		return request.getAttribute(MARK) != null;
	}

	private static boolean isInterrupt(Throwable ex) {
		@Nullable Throwable current = ex;
		for (int depth = 0; depth < Causes.MAX && current != null && isOfJdk(current); depth++) {
			if (current instanceof InterruptedException) {
				return true;
			}
			current = Causes.of(current);
		}
		return false;
	}

	private static boolean isOfJdk(Throwable thrown) {
		return thrown.getClass().getName().startsWith("java.");
	}

	private record Marker(HttpServletRequest request) implements AsyncListener {

		@Override
		public void onTimeout(AsyncEvent event) {
			this.request.setAttribute(MARK, Boolean.TRUE);
		}

		@Override
		public void onComplete(AsyncEvent event) {
		}

		@Override
		public void onError(AsyncEvent event) {
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			event.getAsyncContext().addListener(this);
		}

	}

}
