package io.github.errorbook.webflux;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service below a base path, and its management server below another, answer whatever
 * is outside of them with 404, though Spring fails over some.
 */
class BasePathTests {

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class, "spring.webflux.base-path=/api/v1",
			"management.server.base-path=api/v1/", "management.server.port=0", "management.server.address=127.0.0.1");

	@ParameterizedTest
	@ValueSource(strings = { "/", "/api", "/api/", "/api/v", "/api/v1", "/api/v1/", "/api/v12", "/api/v1x/conflict",
			"/api/v1;a=b/conflict", "/api/v1%2fconflict", "/api/v1%20", "/api/v1.1/conflict?a=b", "/api/v1/nothing" })
	void pathOutsideIsNotFound(String target) {
		assertThat(service.get(target)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(RawHttp.send(service.managementPort(), "GET", target, null))
			.isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void pathInsideIsAnswered() {
		assertThat(service.get("/api/v1/conflict")).isError(StandardErrorCode.CONFLICT);
		assertThat(service.get("/api/v1/conflict;a=b")).isError(StandardErrorCode.CONFLICT);
		assertThat(RawHttp.send(service.managementPort(), "GET", "/api/v1/actuator/health", null)).hasStatus(200);
	}

	@TestService
	@RestController
	static class Application {

		@GetMapping("/conflict")
		String conflict() {
			throw new ConflictException();
		}

	}

}
