package io.github.errorbook.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps error pages out of responses that are already on their way. Tomcat would append
 * its error page to such a response before it cuts the connection.
 */
final class CommittedResponseGuard implements HandlerInterceptor {

	private static final String ABANDONED = CommittedResponseGuard.class.getName() + ".ABANDONED";

	/**
	 * Note that the response to a request cannot be completed.
	 * @param request the request
	 */
	static void abandon(HttpServletRequest request) {
		request.setAttribute(ABANDONED, true);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		return request.getAttribute(ABANDONED) == null;
	}

}
