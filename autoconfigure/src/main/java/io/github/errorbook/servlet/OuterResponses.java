package io.github.errorbook.servlet;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;

/**
 * Knows of the responses that filters further out have put around that of the container.
 * One that has a stream or a writer of its own may keep a body that it has to forget.
 */
final class OuterResponses {

	private OuterResponses() {
	}

	/**
	 * Return whether a part of a body may stay behind when it is taken back.
	 * @param response the response to which it was written
	 * @return {@code true} if nobody knows
	 */
	static boolean mayKeepBody(ServletResponse response) {
		ServletResponse current = response;
		while (current instanceof ServletResponseWrapper wrapper) {
			if (hasOwn(wrapper.getClass(), "getOutputStream") || hasOwn(wrapper.getClass(), "getWriter")) {
				return true;
			}
			current = wrapper.getResponse();
		}
		return false;
	}

	/*
	 * Spring's own responses forget what they should.
	 */
	private static boolean hasOwn(Class<?> type, String method) {
		try {
			Class<?> declaring = type.getMethod(method).getDeclaringClass();
			return declaring != ServletResponseWrapper.class && !declaring.getName().startsWith("org.springframework.");
		}
		catch (NoSuchMethodException ex) {
			return true;
		}
	}

}
