package io.github.errorbook.servlet;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/**
 * Says where among the filters the {@link ErrorFilter} stands.
 */
final class ErrorFilterRegistration {

	/*
	 * Inside the observation of requests, which counts what is answered here, and outside
	 * of Spring Security.
	 */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

	private ErrorFilterRegistration() {
	}

	static FilterRegistrationBean<ErrorFilter> of(ErrorFilter filter) {
		FilterRegistrationBean<ErrorFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(ORDER);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR,
				DispatcherType.FORWARD, DispatcherType.INCLUDE);
		return registration;
	}

}
