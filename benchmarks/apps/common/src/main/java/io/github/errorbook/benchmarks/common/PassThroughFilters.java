package io.github.errorbook.benchmarks.common;

import java.io.IOException;
import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * Deepens the stack under a controller as the filters of a large application do.
 */
final class PassThroughFilters implements ServletContextInitializer {

	private final int count;

	PassThroughFilters(int count) {
		this.count = count;
	}

	@Override
	public void onStartup(ServletContext context) {
		for (int i = 0; i < this.count; i++) {
			context.addFilter("passThrough" + i, new PassThroughFilter())
				.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
		}
	}

	private static final class PassThroughFilter implements Filter {

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			chain.doFilter(request, response);
		}

	}

}
