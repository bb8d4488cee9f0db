package io.github.errorbook.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Prometheus reads of errors.
 */
@ParameterizedClass
@EnumSource(Container.class)
class MetricsWireTests {

	private static final Pattern KEY = Pattern.compile("([a-z_]+)=\"");

	private static Service service;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = Service.start(container, Application.class, ObservedService.PROPERTIES);
		for (String failure : ObservedService.FAILURES) {
			String[] parts = failure.split(" ");
			assertThat(service.get(parts[1], ObservedService.USER)).hasStatus(Integer.parseInt(parts[0]));
		}
		assertThat(service.get("/fine", ObservedService.USER)).hasStatus(200);
		assertThat(service.get("/fine")).hasStatus(401);
		assertThat(service.get("/items/made-up", ObservedService.USER)).hasStatus(418);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	private static List<String> scrape(String meter) {
		return service.get("/actuator/prometheus").text().lines().filter((line) -> line.startsWith(meter)).toList();
	}

	private static List<String> requests(String target, String status) {
		return scrape("http_server_requests_seconds_count{").stream()
			.filter((line) -> line.contains("uri=\"" + target + "\"") && line.contains("status=\"" + status + "\""))
			.toList();
	}

	@Test
	void errorsAreCountedByCodeStatusAndException() {
		assertThat(scrape("errorbook_errors_total{")).containsExactlyInAnyOrder(
				series("CONFLICT", "ConflictException", 409, 2), series("CONFLICT", "none", 409, 1),
				series("INTERNAL_SERVER_ERROR", "IllegalStateException", 500, 3),
				series("PERMISSION_DENIED", "none", 403, 1), series("UNAUTHENTICATED", "none", 401, 1),
				series("SERVICE_UNAVAILABLE", "AsyncRequestTimeoutException", 503, 1),
				series("RESOURCE_NOT_FOUND", "NoResourceFoundException", 404, 1),
				series("INVALID_REQUEST", "none", 400, 1), series("UNKNOWN", "ConflictException", 418, 1));
	}

	private static String series(String code, String exception, int status, int count) {
		return "errorbook_errors_total{code=\"%s\",exception=\"%s\",status=\"%d\"} %d.0".formatted(code, exception,
				status, count);
	}

	@Test
	void requestsTellCodeAndException() {
		Awaitility.await().untilAsserted(() -> {
			assertRequest("/items/{id}", "409", "CONFLICT", "ConflictException");
			assertRequest("/crash", "500", "INTERNAL_SERVER_ERROR", "IllegalStateException");
			assertRequest("/async", "409", "CONFLICT", "ConflictException");
			assertRequest("/async-crash", "500", "INTERNAL_SERVER_ERROR", "IllegalStateException");
			assertRequest("/slow", "503", "SERVICE_UNAVAILABLE", "AsyncRequestTimeoutException");
			assertRequest("UNKNOWN", "409", "CONFLICT", "none");
			assertRequest("UNKNOWN", "500", "INTERNAL_SERVER_ERROR", "IllegalStateException");
			assertRequest("UNKNOWN", "403", "PERMISSION_DENIED", "none");
			assertRequest("UNKNOWN", "401", "UNAUTHENTICATED", "none");
			assertRequest("/fine", "200", "none", "none");
			assertRequest("/items/{id}", "418", "UNKNOWN", "ConflictException");
		});
	}

	private static void assertRequest(String target, String status, String code, String exception) {
		assertThat(requests(target, status)).as(target + " " + status)
			.singleElement()
			.asString()
			.contains("error_code=\"" + code + "\"", "exception=\"" + exception + "\"");
	}

	@Test
	void allSeriesOfMeterHaveSameKeys() {
		for (String meter : List.of("errorbook_errors_total{", "http_server_requests_seconds_count{")) {
			assertThat(scrape(meter).stream()
				.map((line) -> new TreeSet<>(KEY.matcher(line).results().map((key) -> key.group(1)).toList()))
				.distinct()).hasSize(1);
		}
		assertThat(scrape("http_server_requests_seconds_count{")).allMatch((line) -> line.contains("error_code="));
	}

	@Test
	void conventionOfApplicationStillCounts() {
		assertThat(scrape("http_server_requests_seconds_count{")).isNotEmpty()
			.allMatch((line) -> line.contains("tenant=\"t1\""));
	}

	@Test
	void failuresOfListenersAreCounted() {
		assertThat(scrape("errorbook_listener_failures_total{"))
			.anyMatch((line) -> line.contains("listener=\"" + BrokenListener.class.getName() + "\"")
					&& !line.endsWith(" 0.0"))
			.anyMatch((line) -> line.contains("ErrorLogger") && line.endsWith(" 0.0"));
	}

	@Test
	void meterIsThereAlthoughBeansAreMadeLate() {
		List<String> properties = new ArrayList<>(List.of(ObservedService.PROPERTIES));
		properties.add("spring.main.lazy-initialization=true");
		try (Service late = Service.start(this.container, ObservedService.class, properties.toArray(String[]::new))) {
			assertThat(late.get("/nothing", ObservedService.USER)).hasStatus(404);
			assertThat(late.get("/actuator/prometheus").text()).contains("errorbook_errors_total{",
					"errorbook_listener_failures_total{");
		}
	}

	private static final class BrokenListener implements ErrorListener {

		@Override
		public void onError(HandledError error) {
			throw new IllegalStateException("broken");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(ObservedService.class)
	static class Application {

		@Bean
		ErrorListener brokenListener() {
			return new BrokenListener();
		}

		@Bean
		ErrorCustomizer madeUp() {
			return (error, request) -> request.path().endsWith("/made-up")
					? error.withDefinition(ErrorDefinition.of("MADE_UP", 418, "Made up.").build()) : error;
		}

		@Bean
		ServerRequestObservationConvention convention() {
			return new DefaultServerRequestObservationConvention() {

				@Override
				public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
					return super.getLowCardinalityKeyValues(context).and(KeyValue.of("tenant", "t1"));
				}

			};
		}

	}

}
