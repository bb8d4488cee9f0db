package io.github.errorbook.servlet;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/**
 * Says where among the filters ours stand.
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

	static FilterRegistrationBean<ErrorPageGuard> of(ErrorPageGuard filter, String errorPage) {
		FilterRegistrationBean<ErrorPageGuard> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.LOWEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.FORWARD);
		registration.addUrlPatterns(errorPage);
		return registration;
	}

	static FilterRegistrationBean<ErrorDispatchFilter> of(ErrorDispatchFilter filter) {
		return new Outermost(filter);
	}

	private static final class Outermost extends FilterRegistrationBean<ErrorDispatchFilter>
			implements PriorityOrdered {

		Outermost(ErrorDispatchFilter filter) {
			super(filter);
			setOrder(Ordered.HIGHEST_PRECEDENCE);
			setDispatcherTypes(DispatcherType.ERROR);
		}

	}

}
