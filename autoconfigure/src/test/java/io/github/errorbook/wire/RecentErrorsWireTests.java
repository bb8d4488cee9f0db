package io.github.errorbook.wire;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recent errors over the wire, for operators and for callers, on every store.
 */
@ParameterizedClass
@EnumSource(RecentErrorsWireTests.Setting.class)
class RecentErrorsWireTests {

	private static final String OPERATOR = SecurityUsers.basic("operator");

	private static Service service;

	private static EmbeddedPostgres postgres;

	@Parameter
	Setting setting;

	@BeforeParameterizedClassInvocation
	static void start(Setting setting) throws IOException {
		List<String> properties = new ArrayList<>(
				List.of("management.endpoints.web.exposure.include=errors", "errorbook.recent.api.enabled=true",
						"errorbook.recent.jdbc.flush-interval=5ms", "errorbook.recent.jdbc.initialize-schema=always",
						"errorbook.recent.instance=one", "errorbook.recent.api.requests-per-minute=1000"));
		properties.addAll(setting.properties());
		service = Service.start(setting.container, Application.class, properties.toArray(String[]::new));
	}

	@AfterParameterizedClassInvocation
	static void stop() throws IOException {
		service.close();
		if (postgres != null) {
			postgres.close();
			postgres = null;
		}
	}

	private static String requestId(RawResponse response) {
		return response.header("X-Request-Id");
	}

	private static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + 20_000_000_000L;
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/* The answer to the operator, once the store has the error. */
	private static JsonNode recorded(String requestId) {
		await(() -> service.get("/actuator/errors?requestId=" + requestId, OPERATOR).json().get("errors").size() == 1);
		return service.get("/actuator/errors?requestId=" + requestId, OPERATOR).json().get("errors").get(0);
	}

	private static List<JsonNode> own(String name, String query) {
		RawResponse response = service.get("/errors/recent" + query, SecurityUsers.basic(name));
		assertThat(response).hasStatus(200);
		return response.json().get("errors").valueStream().toList();
	}

	@Test
	void callerSeesWhatHeWasSentAndNothingElse() {
		RawResponse response = service.get("/items/7?secret=1", SecurityUsers.basic("ada"));
		recorded(requestId(response));
		JsonNode error = own("ada", "?requestId=" + requestId(response)).get(0);
		assertThat(error.propertyNames()).containsExactly("id", "timestamp", "method", "path", "requestId", "status",
				"code", "message", "details");
		assertThat(error.get("code")).isEqualTo(response.error().get("code"));
		assertThat(error.get("message")).isEqualTo(response.error().get("message"));
		assertThat(error.get("details")).isEqualTo(response.error().get("details"));
		assertThat(error.get("requestId").asString()).isEqualTo(requestId(response));
		assertThat(error.get("path").asString()).isEqualTo("/items/7");
		assertThat(error.get("timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
	}

	@Test
	void violationsAreShownAsTheyWereSent() {
		RawResponse response = service.get("/invalid", SecurityUsers.basic("ada"));
		JsonNode recorded = recorded(requestId(response));
		assertThat(own("ada", "?requestId=" + requestId(response)).get(0).get("details"))
			.isEqualTo(response.error().get("details"));
		assertThat(recorded.get("details").get(0).get("code").asString()).isEqualTo("TAKEN");
	}

	@Test
	void callerSeesNoServerErrors() {
		RawResponse broken = service.get("/broken", SecurityUsers.basic("bella"));
		RawResponse missing = service.get("/nothing", SecurityUsers.basic("bella"));
		recorded(requestId(broken));
		recorded(requestId(missing));
		assertThat(own("bella", "")).singleElement()
			.satisfies((error) -> assertThat(error.get("status").asInt()).isEqualTo(404));
		assertThat(own("bella", "?status=5xx")).hasSize(1);
		assertThat(own("bella", "?requestId=" + requestId(broken))).isEmpty();
	}

	@Test
	void callerSeesErrorsOfFiltersToo() {
		RawResponse forbidden = service.get("/admin", SecurityUsers.basic("carl"));
		assertThat(forbidden).isError(StandardErrorCode.PERMISSION_DENIED);
		recorded(requestId(forbidden));
		assertThat(own("carl", "")).hasSize(1);
	}

	@Test
	void callerCannotSeeErrorsOfAnother() {
		String[] names = { "mallory", "Mallory", "MALLORY", "m\u0430llory", "mallory ", " mallory", "mall%", "mall_ry",
				"%", "_", "*", "' or '1'='1", "mallory'--", "mallory\"", "mallory\\",
				Normalizer.normalize("mallor\u00fd", Normalizer.Form.NFC),
				Normalizer.normalize("mallor\u00fd", Normalizer.Form.NFD), "\uff4dallory", "mallory\u200b",
				"m".repeat(1000), "m".repeat(999), "mallory\ud83d\ude00" };
		List<String> requests = new ArrayList<>();
		for (String name : names) {
			requests.add(requestId(service.get("/items/1", SecurityUsers.basic(name))));
		}
		requests.forEach(RecentErrorsWireTests::recorded);
		for (int i = 0; i < names.length; i++) {
			assertThat(own(names[i], "")).as(names[i])
				.extracting((error) -> error.get("requestId").asString())
				.containsExactly(requests.get(i));
			for (String attempt : List.of("?principal=ada", "?requestId=" + requests.get((i + 1) % names.length),
					"?principal=%25", "?code=%25")) {
				assertThat(own(names[i], attempt)).as(names[i] + attempt)
					.extracting((error) -> error.get("requestId").asString())
					.isSubsetOf(requests.get(i));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1001, 4000 })
	void nameThatIsTooLongSeesNothingNotEvenOfOneThatBeginsLikeIt(int length) {
		String shorter = "n".repeat(1000);
		recorded(requestId(service.get("/items/1", SecurityUsers.basic(shorter))));
		String name = "n".repeat(length);
		assertThat(recorded(requestId(service.get("/items/1", SecurityUsers.basic(name)))).has("principal")).isFalse();
		assertThat(own(name, "")).isEmpty();
	}

	@Test
	void anonymousIsRefused() {
		RawResponse response = service.get("/errors/recent");
		assertThat(response).isError(StandardErrorCode.UNAUTHENTICATED);
		recorded(requestId(response));
	}

	@Test
	void answerIsNotCached() {
		assertThat(service.get("/errors/recent", SecurityUsers.basic("ada"), "Accept: application/xml;q=0.5,*/*"))
			.hasStatus(200)
			.hasHeader("Cache-Control", "no-store")
			.hasHeader("Content-Type", "application/json");
	}

	@Test
	void pagesFollowOneAnother() {
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			String requestId = requestId(service.get("/items/" + i, SecurityUsers.basic("paula")));
			recorded(requestId);
			expected.add(0, requestId);
		}
		List<String> seen = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = service.get("/errors/recent?limit=2" + after, SecurityUsers.basic("paula")).json();
			page.get("errors").forEach((error) -> seen.add(error.get("requestId").asString()));
			after = page.has("next") ? "&after=" + page.get("next").asString() : null;
		}
		while (after != null);
		assertThat(seen).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "limit,0", "limit,x", "after,x", "from,yesterday", "to,2026", "code,%00" })
	void invalidParameterIsNamed(String name, String value) {
		for (String path : List.of("/errors/recent", "/actuator/errors")) {
			RawResponse response = service.get(path + "?" + name + "=" + value, OPERATOR);
			assertThat(response).as(path).hasStatus(400).isEnvelope();
			assertThat(response.code()).isEqualTo("INVALID_REQUEST");
			assertThat(response.error().get("details").get(0).get("field").asString()).isEqualTo(name);
		}
	}

	@Test
	void operatorSeesAllOfAnError() {
		RawResponse response = service.get("/items/7", SecurityUsers.basic("olga"), "X-Request-Id: olga-1");
		JsonNode error = recorded(requestId(response));
		assertThat(error.propertyNames()).containsExactly("id", "timestamp", "code", "status", "method", "path",
				"pathTemplate", "principal", "client", "requestId", "traceId", "message", "details", "causeClass",
				"instance");
		assertThat(error.get("pathTemplate").asString()).isEqualTo("/items/{id}");
		assertThat(error.get("principal").asString()).isEqualTo("olga");
		assertThat(error.get("client").asString()).isEqualTo("127.0.0.1");
		assertThat(error.get("requestId").asString()).isEqualTo("olga-1");
		assertThat(error.get("causeClass").asString()).isEqualTo(ResourceNotFoundException.class.getName());
		assertThat(error.get("instance").asString()).isEqualTo("one");
		assertThat(service.get("/actuator/errors/" + error.get("id").asString(), OPERATOR).json()).isEqualTo(error);
	}

	@Test
	void operatorFilters() {
		String first = requestId(service.get("/items/7", SecurityUsers.basic("fred")));
		String second = requestId(service.get("/broken", SecurityUsers.basic("fred")));
		recorded(first);
		recorded(second);
		for (String filter : List.of("principal=fred&code=RESOURCE_NOT_FOUND", "principal=fred&status=4xx",
				"principal=fred&status=404", "principal=fred&path=" + encode("/items/"))) {
			assertThat(service.get("/actuator/errors?" + filter, OPERATOR).json().get("errors")).as(filter)
				.singleElement()
				.satisfies((error) -> assertThat(error.get("requestId").asString()).isEqualTo(first));
		}
		assertThat(
				service.get("/actuator/errors?principal=fred&from=2000-01-01T00:00:00Z", OPERATOR).json().get("errors"))
			.hasSize(2);
		assertThat(
				service.get("/actuator/errors?principal=fred&to=2000-01-01T00:00:00Z", OPERATOR).json().get("errors"))
			.isEmpty();
	}

	@Test
	void operatorSeesSummary() {
		recorded(requestId(service.get("/items/7", SecurityUsers.basic("sue"))));
		recorded(requestId(service.get("/items/8", SecurityUsers.basic("sue"))));
		JsonNode summary = service.get("/actuator/errors/summary?principal=sue", OPERATOR).json();
		assertThat(summary.propertyNames()).containsExactly("total", "codes", "dropped");
		assertThat(summary.get("total").asInt()).isEqualTo(2);
		assertThat(summary.get("codes")).singleElement().satisfies((code) -> {
			assertThat(code.propertyNames()).containsExactly("code", "count", "first", "last");
			assertThat(code.get("code").asString()).isEqualTo("RESOURCE_NOT_FOUND");
			assertThat(code.get("count").asInt()).isEqualTo(2);
		});
	}

	@Test
	void unknownErrorIsNotFound() {
		assertThat(service.get("/actuator/errors/" + UUID.randomUUID(), OPERATOR))
			.isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(service.get("/actuator/errors/x", OPERATOR)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void statusBelow400IsNotRecorded() {
		service.get("/conflict-as-200", SecurityUsers.basic("zoe"));
		recorded(requestId(service.get("/items/1", SecurityUsers.basic("zoe"))));
		assertThat(own("zoe", "")).hasSize(1);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/admin")
					.denyAll()
					.requestMatchers("/actuator/**")
					.authenticated()
					.anyRequest()
					.permitAll())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService users() {
			return (name) -> User.withUsername(name).password("{noop}" + SecurityUsers.PASSWORD).roles("USER").build();
		}

		@Bean
		Endpoints endpoints() {
			return new Endpoints();
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
			throw new InvalidFieldsException().field("name", "is taken", "TAKEN");
		}

		@GetMapping("/broken")
		void broken() {
			throw new IllegalStateException("secret");
		}

		@GetMapping("/conflict")
		void conflict() {
			throw new ConflictException();
		}

		@GetMapping("/conflict-as-200")
		String fine() {
			return "ok";
		}

	}

	/**
	 * Where the service runs and its errors are. The second H2 does not tell letters
	 * apart by their case.
	 */
	enum Setting {

		TOMCAT_MEMORY(Container.TOMCAT, null),

		JETTY_MEMORY(Container.JETTY, null),

		TOMCAT_H2(Container.TOMCAT, ""),

		JETTY_H2_IGNORING_CASE(Container.JETTY, ";IGNORECASE=TRUE"),

		TOMCAT_POSTGRESQL(Container.TOMCAT, null);

		private final Container container;

		private final String h2;

		Setting(Container container, String h2) {
			this.container = container;
			this.h2 = h2;
		}

		List<String> properties() throws IOException {
			if (this == TOMCAT_POSTGRESQL) {
				postgres = EmbeddedPostgres.start();
				return List.of("errorbook.recent.store=jdbc",
						"spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
			}
			return (this.h2 != null)
					? List.of("errorbook.recent.store=jdbc",
							"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + this.h2)
					: List.of();
		}

	}

}
