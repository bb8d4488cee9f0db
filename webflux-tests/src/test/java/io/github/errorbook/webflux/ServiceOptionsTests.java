package io.github.errorbook.webflux;

import org.junit.jupiter.api.Test;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The options under {@code errorbook.response} that a WebFlux service has as a whole.
 */
class ServiceOptionsTests {

	@Test
	void optionsOfTheWholeServiceShapeAllAnswers() {
		try (NettyService service = NettyService.start(OptionsTests.Application.class,
				"errorbook.codes.FULL.status=409", "errorbook.codes.FULL.message=Full.",
				"errorbook.response.code-header=X-Error-Code", "errorbook.response.code-style=kebab",
				"errorbook.response.problem-json=never", "errorbook.response.include=timestamp",
				"errorbook.response.timestamp.format=yyyy-MM-dd", "errorbook.response.timestamp.zone=Europe/Berlin")) {
			RawResponse response = service.get("/nothing", "Accept: application/problem+json");
			assertThat(response).hasStatus(404)
				.hasHeader("X-Error-Code", "resource-not-found")
				.hasHeader("Content-Type", "application/json");
			assertThat(response.text()).startsWith("{\"error\":{\"code\":\"resource-not-found\"")
				.containsPattern("\"timestamp\":\"\\d{4}-\\d\\d-\\d\\d\"");
			assertThat(service.get("/x%zz")).hasHeader("X-Error-Code", "invalid-request");
		}
	}

	@Test
	void pathsThatAreNotIncludedAreLeftToSpringBoot() {
		try (NettyService service = NettyService.start(OptionsTests.Application.class,
				"errorbook.paths.include=/api/**")) {
			assertThat(service.get("/api/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(service.get("/conflict")).hasStatus(500);
			assertThat(service.get("/conflict").text()).contains("\"path\":\"/conflict\"");
			assertThat(service.get("/nothing").text()).contains("\"error\":\"Not Found\"");
		}
	}

}
