package io.github.errorbook.wire;

import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.function.IntFunction;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody looks for among recent errors outlives a scanner.
 */
@ParameterizedClass
@EnumSource(Container.class)
class RecentErrorsNoiseWireTests {

	private static final String[] PROPERTIES = { "management.endpoints.web.exposure.include=errors",
			"errorbook.recent.api.enabled=true", "errorbook.recent.api.requests-per-minute=1000",
			"server.forward-headers-strategy=native" };

	private static final int[] STATUSES = { 400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 429, 500, 503 };

	private static final int ENTRIES = 60;

	@Parameter
	Container container;

	private static Service start(Container container, String property) {
		String[] properties = Arrays.copyOf(PROPERTIES, PROPERTIES.length + 1);
		properties[PROPERTIES.length] = property;
		return Service.start(container, Application.class, properties);
	}

	private static String send(Service service, Request request) {
		return service.get(request.path(), "X-User: " + request.user(), "X-Forwarded-For: " + request.address())
			.header("X-Request-Id");
	}

	private static boolean isFound(Service service, String requestId) {
		return service.get("/actuator/errors?requestId=" + requestId).json().get("errors").size() == 1;
	}

	private static boolean isFoundByCaller(Service service, String requestId, String user) {
		return user.isEmpty() || service.get("/errors/recent?requestId=" + requestId, "X-User: " + user)
			.json()
			.get("errors")
			.size() == 1;
	}

	@ParameterizedTest
	@EnumSource
	void errorOutlivesNoise(Noise noise) {
		try (Service service = start(this.container, "errorbook.recent.max-entries=" + ENTRIES)) {
			String wanted = send(service, noise.customer);
			String last = wanted;
			for (int i = 0; i < 3 * ENTRIES; i++) {
				last = send(service, noise.noise.apply(i));
			}
			assertThat(isFound(service, wanted)).isTrue();
			assertThat(isFound(service, last)).isTrue();
			assertThat(isFoundByCaller(service, wanted, noise.customer.user())).isTrue();
		}
	}

	@Test
	void whatGaveWayIsCounted() {
		try (Service fresh = start(this.container, "errorbook.recent.enabled=true")) {
			String wanted = send(fresh, new Request("/invalid", "", "203.0.113.9"));
			assertThat(fresh.get("/actuator/errors").json().has("droppedByCode")).isFalse();
			for (int i = 0; i < 1000; i++) {
				assertThat(fresh.get("/wp-admin/" + i)).hasStatus(404);
			}
			assertThat(isFound(fresh, wanted)).isTrue();
			for (String path : new String[] { "/actuator/errors", "/actuator/errors/summary" }) {
				JsonNode view = fresh.get(path).json();
				assertThat(view.get("dropped").asInt()).as(path).isOne();
				assertThat(view.get("droppedByCode").propertyNames()).containsExactly("RESOURCE_NOT_FOUND");
				assertThat(view.get("droppedByCode").get("RESOURCE_NOT_FOUND").asInt()).isOne();
			}
			assertThat(fresh.bean(MeterRegistry.class).get("errorbook.recent.dropped").functionCounter().count())
				.isEqualTo(1);
		}
	}

	private static String anyAddress(int number) {
		return "10." + number % 7 + "." + number % 251 + "." + number % 256;
	}

	private static String scanned(int number) {
		return (number % 2 == 0) ? "/wp-admin/" + number : "/status/" + STATUSES[number / 2 % STATUSES.length];
	}

	private record Request(String path, String user, String address) {

	}

	/**
	 * What a customer is answered, and what comes between him and who looks for it.
	 */
	enum Noise {

		ONE_ADDRESS(new Request("/invalid", "", "203.0.113.9"), (i) -> new Request("/wp-admin/" + i, "", "10.0.0.1")),

		MANY_ADDRESSES(new Request("/invalid", "", "203.0.113.9"),
				(i) -> new Request("/wp-admin/" + i, "", anyAddress(i))),

		MANY_CODES(new Request("/invalid", "", "203.0.113.9"), (i) -> new Request(scanned(i), "", "10.0.0.1")),

		MANY_CODES_AND_ADDRESSES(new Request("/invalid", "ada", "203.0.113.9"),
				(i) -> new Request(scanned(i), "", anyAddress(i))),

		SAME_CODE(new Request("/images/logo.png", "", "203.0.113.9"),
				(i) -> new Request("/wp-admin/" + i, "", "10.0.0.1")),

		SAME_CODE_AND_ADDRESS(new Request("/items/7", "", "10.0.0.1"),
				(i) -> new Request("/wp-admin/" + i, "", "10.0.0.1")),

		SAME_CODE_MANY_ADDRESSES(new Request("/items/7", "", "203.0.113.9"),
				(i) -> new Request("/wp-admin/" + i, "", anyAddress(i))),

		SAME_CODE_OF_NAMED_CALLER(new Request("/wp-admin/7", "ada", "203.0.113.9"),
				(i) -> new Request((i % 2 == 0) ? "/items/" + i : "/wp-admin/" + i, "", anyAddress(i))),

		SAME_CODE_NETWORK_6(new Request("/wp-admin/7", "", "2001:db8:1:1::7"),
				(i) -> new Request("/wp-admin/" + i, "", "2001:db8:1:2:3:4:5:" + Integer.toHexString(i))),

		OTHER_CALLER(new Request("/conflict", "ada", "10.0.0.1"), (i) -> new Request("/conflict", "eve", "10.0.0.1")),

		OTHER_CALLER_MANY_CODES(new Request("/conflict", "ada", "10.0.0.1"),
				(i) -> new Request(scanned(i), "eve", anyAddress(i))),

		SAME_CALLER_ELSEWHERE(new Request("/items/7", "ada", "10.0.0.1"),
				(i) -> new Request("/wp-admin/" + i, "ada", "10.0.0.1")),

		LARGE(new Request("/invalid", "ada", "10.0.0.1"), (i) -> new Request("/large", "eve", "10.0.0.1"));

		private final Request customer;

		private final IntFunction<Request> noise;

		Noise(Request customer, IntFunction<Request> noise) {
			this.customer = customer;
			this.noise = noise;
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		Endpoints endpoints() {
			return new Endpoints();
		}

		@Bean
		FilterRegistrationBean<NamingFilter> namingFilter() {
			return new FilterRegistrationBean<>(new NamingFilter());
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping("/items/{id}")
		void find(@PathVariable String id) {
			throw new ResourceNotFoundException("item", id);
		}

		@GetMapping("/invalid")
		void invalid() {
			throw new InvalidFieldsException().field("name", "is taken");
		}

		@GetMapping("/large")
		void large() {
			InvalidFieldsException invalid = new InvalidFieldsException();
			for (int i = 0; i < 100; i++) {
				invalid.field("name" + i, "x".repeat(100));
			}
			throw invalid;
		}

		@GetMapping("/conflict")
		void conflict() {
			throw new ConflictException();
		}

		@GetMapping("/status/{status}")
		void status(@PathVariable int status) {
			throw new ResponseStatusException(HttpStatusCode.valueOf(status));
		}

	}

	static class NamingFilter extends HttpFilter {

		@Override
		protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			String name = request.getHeader("X-User");
			chain.doFilter((name == null || name.isEmpty()) ? request : new HttpServletRequestWrapper(request) {

				@Override
				public Principal getUserPrincipal() {
					return () -> name;
				}

			}, response);
		}

	}

}
