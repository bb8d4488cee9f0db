package io.github.errorbook.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

import io.github.errorbook.exception.ConflictException;

/**
 * A guarded service, with meters and spans, that fails at each of its doors.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ObservedService {

	static final String USER = SecurityUsers.basic("user");

	static final String[] PROPERTIES = { "management.endpoints.web.exposure.include=prometheus,errorbook",
			"management.tracing.sampling.probability=1", "errorbook.response.include=trace-id,request-id" };

	/** Targets by which the service fails, each with its status. */
	static final String[] FAILURES = { "409 /items/7", "500 /crash", "500 /filter-crash", "409 /sent", "403 /guarded",
			"409 /async", "500 /async-crash", "503 /slow", "404 /nothing", "400 /<>" };

	@Bean
	SecurityFilterChain chain(HttpSecurity http) {
		return http.httpBasic(Customizer.withDefaults())
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/**", "/open/**")
				.permitAll()
				.requestMatchers("/guarded")
				.hasRole("ADMIN")
				.anyRequest()
				.authenticated())
			.build();
	}

	@Bean
	UserDetailsService users() {
		return SecurityUsers.manager();
	}

	@Bean
	InMemorySpanExporter spans() {
		return InMemorySpanExporter.create();
	}

	@Bean
	SimpleSpanProcessor spanProcessor(InMemorySpanExporter spans) {
		return SimpleSpanProcessor.builder(spans).build();
	}

	@Bean
	BrokenFilter brokenFilter() {
		return new BrokenFilter();
	}

	/**
	 * Comes after Spring Security.
	 */
	static final class BrokenFilter extends HttpFilter {

		private volatile Runnable before = () -> {
		};

		void before(Runnable before) {
			this.before = before;
		}

		@Override
		protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			this.before.run();
			if (request.getRequestURI().endsWith("/filter-crash")) {
				throw new IllegalStateException("broken");
			}
			if (request.getRequestURI().endsWith("/sent")) {
				response.sendError(409);
				return;
			}
			chain.doFilter(request, response);
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping("/items/{id}")
		String find(@PathVariable String id) {
			throw new ConflictException();
		}

		@GetMapping({ "/fine", "/guarded" })
		String fine() {
			return "fine";
		}

		@GetMapping("/crash")
		String crash() {
			throw new IllegalStateException("broken");
		}

		@GetMapping("/silent-crash")
		String silentCrash() {
			throw new IllegalStateException() {

				@Override
				public String getMessage() {
					throw new IllegalStateException("broken");
				}

			};
		}

		@GetMapping("/async")
		Callable<String> async() {
			return () -> {
				throw new ConflictException();
			};
		}

		@GetMapping("/async-crash")
		Callable<String> asyncCrash() {
			return () -> {
				throw new IllegalStateException("broken");
			};
		}

		/** Leaves the container to dispatch to the error page. */
		@GetMapping("/late")
		void late(HttpServletRequest request, HttpServletResponse response) {
			AsyncContext async = request.startAsync();
			async.start(() -> {
				try {
					response.sendError(423);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				async.complete();
			});
		}

		@GetMapping("/slow")
		DeferredResult<String> slow() {
			return new DeferredResult<>(50L);
		}

	}

}
