package io.github.errorbook.benchmarks.jmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializerBeans;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.Assert;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Sends one request through the servlet of an application, or through its filters too.
 */
final class InProcess implements AutoCloseable {

	/** With the frames of Spring, about as many as below Tomcat's connector. */
	private static final int DEPTH = 20;

	private final ConfigurableApplicationContext context;

	private final Variant variant;

	private final Servlet servlet;

	private final Chain chain;

	private final LightRequest request;

	private final LightResponse response = new LightResponse();

	private InProcess(Variant variant, ConfigurableApplicationContext context) {
		this.variant = variant;
		this.context = context;
		this.servlet = context.getBean(DispatcherServlet.class);
		this.chain = new Chain(filters(context), this.servlet);
		this.request = new LightRequest(((WebApplicationContext) context).getServletContext(), variant.method(),
				variant.path(), variant.requestBody().getBytes(StandardCharsets.UTF_8));
	}

	static InProcess start(Variant variant) {
		return of(variant, variant.application().start());
	}

	static InProcess of(Variant variant, ConfigurableApplicationContext context) {
		InProcess started = new InProcess(variant, context);
		try {
			started.check(started.throughServlet());
			started.check(started.throughFilters());
			return started;
		}
		catch (RuntimeException ex) {
			started.close();
			throw ex;
		}
	}

	private static List<Filter> filters(ConfigurableApplicationContext context) {
		return new ServletContextInitializerBeans(context.getBeanFactory()).stream()
			.filter(AbstractFilterRegistrationBean.class::isInstance)
			.map((registration) -> (AbstractFilterRegistrationBean<?>) registration)
			.filter(InProcess::isForAllPaths)
			.<Filter>map(AbstractFilterRegistrationBean::getFilter)
			.toList();
	}

	private static boolean isForAllPaths(AbstractFilterRegistrationBean<?> registration) {
		return registration.getUrlPatterns().isEmpty() || registration.getUrlPatterns().contains("/*");
	}

	private void check(int size) {
		String body = this.response.body();
		Assert.state(this.response.getStatus() == this.variant.status() && body.contains(this.variant.expected()),
				() -> this.variant + " answered " + this.response.getStatus() + " " + body);
		Assert.state(size > 0 && (this.variant.status() != 422 || body.split("\"field\"").length == 6),
				() -> this.variant + " answered " + body);
	}

	int throughServlet() {
		return send(false);
	}

	int throughFilters() {
		return send(true);
	}

	private int send(boolean filters) {
		this.request.recycle();
		this.response.recycle();
		this.chain.recycle();
		try {
			enter(DEPTH, filters);
		}
		catch (IOException | ServletException ex) {
			throw new IllegalStateException(ex);
		}
		return this.response.size();
	}

	private void enter(int depth, boolean filters) throws IOException, ServletException {
		if (depth > 0) {
			enter(depth - 1, filters);
		}
		else if (filters) {
			this.chain.doFilter(this.request, this.response);
		}
		else {
			this.servlet.service(this.request, this.response);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static final class Chain implements FilterChain {

		private final Filter[] filters;

		private final Servlet servlet;

		private int next;

		Chain(List<Filter> filters, Servlet servlet) {
			this.filters = filters.toArray(Filter[]::new);
			this.servlet = servlet;
		}

		void recycle() {
			this.next = 0;
		}

		@Override
		public void doFilter(ServletRequest request, ServletResponse response) throws IOException, ServletException {
			if (this.next < this.filters.length) {
				this.filters[this.next++].doFilter(request, response, this);
			}
			else {
				this.servlet.service(request, response);
			}
		}

	}

}
