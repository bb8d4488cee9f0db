package io.github.errorbook.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The type of problem details is that of the code, else the address of its documentation.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ProblemTypeWireTests {

	private static Service service;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = start(container, "errorbook.reference.enabled=true", "errorbook.response.problem-json=always",
				"management.endpoints.web.exposure.include=errorbook");
	}

	private static Service start(Container container, String... properties) {
		String[] all = new String[properties.length + 1];
		all[0] = "spring.config.location=classpath:io/github/errorbook/wire/problem-types.yml";
		System.arraycopy(properties, 0, all, 1, properties.length);
		return Service.start(container, ThrowingController.class, all);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	private static JsonNode problem(Service service, String code, String... headers) {
		RawResponse response = ThrowingController.call(service, () -> {
			throw new ApiException(code);
		}, headers);
		return response.json();
	}

	@ParameterizedTest
	@CsvSource({ "INVALID_REQUEST, https://www.example.com/problem/problem-with-message", "LOW, /problems/too-low",
			"RELATIVE, out-of-stock", "URN, urn:problem:low", "SECRET, about:blank", "SECRET_TYPE, /problems/other",
			"CONFLICT, https://www.example.com/problem/conflict#CONFLICT",
			"RESOURCE_NOT_FOUND, https://www.example.com/problem/resource-not-found#RESOURCE_NOT_FOUND",
			"SPACED, https://www.example.com/problem/too-late-1#too%20late%2F1",
			"VALUED, https://www.example.com/problem/server-entity-not-exists#server.entityNotExists",
			"NUMBER, https://www.example.com/problem/7#7" })
	void typeIsThatOfTheCode(String code, String type) {
		assertThat(problem(service, code).path("type").asString()).isEqualTo(type);
		assertThat(problem(service, code).path("type").asString()).isEqualTo(type);
	}

	@Test
	void typeIsThatOfTheCodeWhereTheClientAsksForProblemDetails() {
		try (Service negotiating = start(this.container, "errorbook.response.include=documentation")) {
			assertThat(problem(negotiating, "LOW", "Accept: application/problem+json").path("type").asString())
				.isEqualTo("/problems/too-low");
			assertThat(problem(negotiating, "LOW").at("/error/documentation").asString())
				.isEqualTo("https://www.example.com/problem/low#LOW");
		}
	}

	@Test
	void whatDescribesTheCodeKnowsItsType() {
		assertThat(service.get("/errors.json").text()).contains("\"type\": \"/problems/too-low\"");
		assertThat(service.get("/errors/LOW").text()).contains("/problems/too-low");
		assertThat(service.get("/actuator/errorbook/LOW").json().path("type").asString())
			.isEqualTo("/problems/too-low");
		assertThat(service.get("/v3/api-docs").text()).contains("https://www.example.com/problem/server-error");
	}

}
