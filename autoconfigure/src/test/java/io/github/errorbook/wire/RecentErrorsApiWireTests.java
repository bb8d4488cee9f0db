package io.github.errorbook.wire;

import java.io.IOException;
import java.security.Principal;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.recent.RecentErrorQuery;
import io.github.errorbook.recent.RecentErrorRepository;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The API for callers as the configuration has it, without Spring Security.
 */
class RecentErrorsApiWireTests {

	private static final String ADA = "X-User: ada";

	private static final String ENABLED = "errorbook.recent.api.enabled=true";

	@ParameterizedTest
	@EnumSource(Container.class)
	void thereIsNoneByDefault(Container container) {
		try (Service service = Service.start(container, Application.class)) {
			assertThat(service.get("/errors/recent", ADA)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(service.get("/actuator/errors", ADA)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
	}

	@ParameterizedTest
	@EnumSource(Container.class)
	void callerIsWhomTheRequestNames(Container container) {
		try (Service service = Service.start(container, Application.class, ENABLED,
				"errorbook.recent.api.path=/my/errors")) {
			service.get("/nothing", ADA);
			service.get("/nothing", "X-User: Ada");
			assertThat(service.get("/my/errors", ADA).json().get("errors")).hasSize(1);
			assertThat(service.get("/my/errors", "X-User: eve").json().get("errors")).isEmpty();
			assertThat(service.get("/my/errors")).isError(StandardErrorCode.UNAUTHENTICATED);
			assertThat(service.get("/my/errors", "X-User: ")).isError(StandardErrorCode.UNAUTHENTICATED);
			assertThat(service.get("/errors/recent", ADA)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
	}

	@ParameterizedTest
	@EnumSource(Container.class)
	void callsAreLimitedForEachCallerAndTheLogStaysBounded(Container container) {
		try (Service service = Service.start(container, Application.class, ENABLED,
				"errorbook.recent.api.requests-per-minute=2", "errorbook.recent.max-entries=5")) {
			assertThat(service.get("/errors/recent", ADA)).hasStatus(200);
			assertThat(service.get("/errors/recent", ADA)).hasStatus(200);
			for (int i = 0; i < 10; i++) {
				RawResponse response = service.get("/errors/recent", ADA);
				assertThat(response).isError(StandardErrorCode.RATE_LIMIT_EXCEEDED);
				assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 30);
			}
			assertThat(service.get("/errors/recent", "X-User: eve")).hasStatus(200);
			assertThat(service.bean(RecentErrorRepository.class).find(RecentErrorQuery.ALL).errors()).hasSize(5);
		}
	}

	@ParameterizedTest
	@EnumSource(Container.class)
	void whatResponsesLeaveOutTheApiLeavesOut(Container container) {
		try (Service service = Service.start(container, Application.class, ENABLED,
				"errorbook.response.code-value=status", "errorbook.response.names.message=",
				"errorbook.response.names.details=")) {
			service.get("/nothing", ADA);
			assertThat(service.get("/errors/recent", ADA).json().get("errors").get(0).propertyNames())
				.containsExactly("id", "timestamp", "method", "path", "requestId", "status");
		}
	}

	@ParameterizedTest
	@EnumSource(Container.class)
	void whatIsAskedForByConfigurationIsShownOfViolations(Container container) {
		try (Service service = Service.start(container, Application.class, ENABLED,
				"errorbook.response.violation-include=in")) {
			service.get("/errors/recent?limit=x", ADA);
			assertThat(service.get("/errors/recent", ADA)
				.json()
				.get("errors")
				.get(0)
				.get("details")
				.get(0)
				.propertyNames()).containsExactly("field", "message", "in");
		}
	}

	@ParameterizedTest
	@EnumSource(Container.class)
	void managementServerOfItsOwnShowsErrorsOfTheApplication(Container container) {
		String other = (container == Container.TOMCAT) ? "jetty.autoconfigure.actuate.web.server.Jetty"
				: "tomcat.autoconfigure.actuate.web.server.Tomcat";
		try (Service service = Service.start(container, Application.class, "management.server.port=0",
				"spring.autoconfigure.exclude=org.springframework.boot." + other
						+ "ServletManagementContextAutoConfiguration",
				"management.endpoints.web.exposure.include=errors")) {
			service.get("/nothing", ADA);
			int port = service.managementPort();
			RawResponse all = RawHttp.send(port, "GET", "/actuator/errors", null);
			assertThat(all).hasStatus(200);
			assertThat(all.json().get("errors")).hasSize(1);
			assertThat(List.of(RawHttp.send(port, "GET", "/actuator/errors?limit=x", null),
					RawHttp.send(port, "GET", "/actuator/errors?from=x", null)))
				.allSatisfy((response) -> assertThat(response.code()).isEqualTo("INVALID_REQUEST"));
			assertThat(RawHttp.send(port, "GET", "/actuator/errors/x", null))
				.isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@TestService
	static class Application {

		@Bean
		FilterRegistrationBean<HttpFilter> userFilter() {
			return new FilterRegistrationBean<>(new UserFilter());
		}

	}

	/**
	 * Takes a header's word for who the caller is, as only a test may.
	 */
	private static final class UserFilter extends HttpFilter {

		@Override
		protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			String name = request.getHeader("X-User");
			chain.doFilter((name != null) ? withUser(request, name) : request, response);
		}

		private static HttpServletRequest withUser(HttpServletRequest request, String name) {
			return new HttpServletRequestWrapper(request) {

				@Override
				public Principal getUserPrincipal() {
					return () -> name;
				}

			};
		}

	}

}
