package io.github.errorbook.sample.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiException;

/**
 * Refuses long query strings.
 */
class QueryLengthInterceptor implements HandlerInterceptor {

	private final int maximum;

	QueryLengthInterceptor(int maximum) {
		this.maximum = maximum;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String query = request.getQueryString();
		if (query != null && query.length() > this.maximum) {
			throw new ApiException(StandardErrorCode.URI_TOO_LONG);
		}
		return true;
	}

}
