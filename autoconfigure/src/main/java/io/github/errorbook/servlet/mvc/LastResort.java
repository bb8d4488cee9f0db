package io.github.errorbook.servlet.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * Says whether one of Spring's two last resorts would answer an exception, and writes
 * nothing.
 */
final class LastResort {

	/** The answer of a stand-in where Spring's own would answer. */
	static final ModelAndView KNOWN = new ModelAndView();

	private LastResort() {
	}

	static boolean is(HandlerExceptionResolver resolver) {
		return resolver instanceof ResponseStatusExceptionResolver
				|| resolver instanceof DefaultHandlerExceptionResolver;
	}

	/**
	 * Return what stands in for a last resort.
	 * @param resolver a resolver
	 * @return the resolver itself if it is not a last resort
	 */
	static HandlerExceptionResolver standInFor(HandlerExceptionResolver resolver) {
		if (resolver instanceof ResponseStatusExceptionResolver) {
			return new StatusResort()::find;
		}
		return (resolver instanceof DefaultHandlerExceptionResolver) ? new DefaultResort()::find : resolver;
	}

	private static final class StatusResort extends ResponseStatusExceptionResolver {

		@Nullable ModelAndView find(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler,
				Exception ex) {
			return (doResolveException(request, new UnwrittenResponse(response), handler, ex) != null) ? KNOWN : null;
		}

	}

	private static final class DefaultResort extends DefaultHandlerExceptionResolver {

		@Nullable ModelAndView find(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler,
				Exception ex) {
			return (doResolveException(request, new UnwrittenResponse(response), handler, ex) != null) ? KNOWN : null;
		}

	}

	private static final class UnwrittenResponse extends HttpServletResponseWrapper {

		UnwrittenResponse(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void addHeader(String name, @Nullable String value) {
		}

		@Override
		public void setHeader(String name, @Nullable String value) {
		}

		@Override
		public void setStatus(int status) {
		}

		@Override
		public void sendError(int status) {
		}

		@Override
		public void sendError(int status, @Nullable String reason) {
		}

		@Override
		public boolean isCommitted() {
			return false;
		}

	}

}
