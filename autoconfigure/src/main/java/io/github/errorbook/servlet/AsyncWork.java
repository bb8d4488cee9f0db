package io.github.errorbook.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Asynchronous work that was begun, and whose beginner then failed on the thread of the
 * container. Nobody ends it any more, and the client would wait for its timeout.
 */
final class AsyncWork {

	private static final Log logger = LogFactory.getLog(AsyncWork.class);

	private AsyncWork() {
	}

	/**
	 * End the work of a request that is answered, if there is any.
	 * @param request the request
	 */
	static void end(HttpServletRequest request) {
		if (request.isAsyncStarted()) {
			complete(request);
		}
	}

	private static void complete(HttpServletRequest request) {
		try {
			request.getAsyncContext().complete();
		}
		catch (IllegalStateException ex) {
			logger.trace("The asynchronous work has ended already", ex);
		}
	}

}
