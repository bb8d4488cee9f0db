package io.github.errorbook.wire;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

/**
 * A service whose filters and whose one operation do what the test that runs asks for.
 */
@TestService
@RestController
class ActingService {

	/** The order of the filter that runs before the one of Errorbook. */
	static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE;

	static final int OUTER = Ordered.HIGHEST_PRECEDENCE + 11;

	static final int MIDDLE = 0;

	static final int INNERMOST = Ordered.LOWEST_PRECEDENCE;

	private static final FilterAct PASS = (request, response, chain) -> chain.doFilter(request, response);

	private static final Operation DONE = (request, response) -> "done";

	private final Map<Integer, FilterAct> filters = new ConcurrentHashMap<>();

	private volatile Operation operation = DONE;

	/**
	 * Call the operation of a service while one of its filters acts.
	 * @param service the service
	 * @param order the order of the filter
	 * @param act what it does
	 * @param headers header lines of the request
	 * @return the response
	 */
	static RawResponse filter(Service service, int order, FilterAct act, String... headers) {
		return filter(service, order, act, () -> service.get("/act", headers));
	}

	/**
	 * Call the operation of a service while one of its filters acts.
	 * @param service the service
	 * @param order the order of the filter
	 * @param act what it does
	 * @return what arrives until the server closes the connection
	 */
	static RawResponse filterAndWaitForClose(Service service, int order, FilterAct act) {
		return filter(service, order, act, () -> service.getAndWaitForClose("/act"));
	}

	private static RawResponse filter(Service service, int order, FilterAct act, Supplier<RawResponse> call) {
		ActingService acting = service.bean(ActingService.class);
		acting.filters.put(order, act);
		try {
			return call.get();
		}
		finally {
			acting.filters.clear();
		}
	}

	/**
	 * Call the operation of a service.
	 * @param service the service
	 * @param operation what it does
	 * @param headers header lines of the request
	 * @return the response
	 */
	static RawResponse operation(Service service, Operation operation, String... headers) {
		return operation(service, "GET", operation, headers);
	}

	static RawResponse operation(Service service, String method, Operation operation, String... headers) {
		perform(service, operation);
		return service.send(method, "/act", null, headers);
	}

	static void perform(Service service, Operation operation) {
		service.bean(ActingService.class).operation = operation;
	}

	@RequestMapping({ "/act", "/free/act" })
	Object act(HttpServletRequest request, HttpServletResponse response) throws Exception {
		return this.operation.perform(request, response);
	}

	@RequestMapping("/plain")
	String plain() {
		return "plain";
	}

	@Bean
	FilterRegistrationBean<Filter> outermost() {
		return filter(OUTERMOST);
	}

	@Bean
	FilterRegistrationBean<Filter> outer() {
		return filter(OUTER);
	}

	@Bean
	FilterRegistrationBean<Filter> middle() {
		return filter(MIDDLE);
	}

	@Bean
	FilterRegistrationBean<Filter> innermost() {
		return filter(INNERMOST);
	}

	FilterRegistrationBean<Filter> filter(int order) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new ActingFilter(order));
		registration.setName("acting" + order);
		registration.setOrder(order);
		return registration;
	}

	@FunctionalInterface
	interface FilterAct {

		void act(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws IOException, ServletException;

	}

	@FunctionalInterface
	interface Operation {

		Object perform(HttpServletRequest request, HttpServletResponse response) throws Exception;

	}

	private final class ActingFilter implements Filter {

		private final int order;

		private ActingFilter(int order) {
			this.order = order;
		}

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			ActingService.this.filters.getOrDefault(this.order, PASS)
				.act((HttpServletRequest) request, (HttpServletResponse) response, chain);
		}

	}

}
