package io.github.errorbook.webflux;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Properties of Spring Boot that shape errors, in a WebFlux service.
 */
@ExtendWith(OutputCaptureExtension.class)
class BootPropertiesTests {

	private static final String LOGGING = "logging.level.io.github.errorbook=warn";

	@Test
	void propertiesWithoutEffectAreNamedAtTheStart(CapturedOutput output) {
		try (NettyService service = NettyService.start(Application.class, LOGGING,
				"spring.web.error.include-message=always", "spring.web.error.include-stacktrace=on_param",
				"spring.web.error.include-exception=true", "spring.web.error.include-binding-errors=always",
				"spring.web.error.include-path=never", "spring.webflux.problemdetails.enabled=true")) {
			assertThat(service.get("/conflict?trace=true")).isError(StandardErrorCode.CONFLICT);
			assertThat(service.get("/nothing?trace=true")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
		assertThat(output)
			.containsOnlyOnce("These properties have no effect on the errors that Errorbook answers: "
					+ "spring.web.error.include-exception, spring.web.error.include-stacktrace, "
					+ "spring.web.error.include-message, spring.web.error.include-binding-errors, "
					+ "spring.web.error.include-path.")
			.containsOnlyOnce("spring.webflux.problemdetails.enabled has no effect")
			.contains("errorbook.response.problem-json");
	}

	@Test
	void nothingIsSaidOfProperties(CapturedOutput output) {
		try (NettyService service = NettyService.start(Application.class, LOGGING,
				"spring.web.error.include-message=never", "spring.webflux.problemdetails.enabled=false")) {
			assertThat(service.get("/conflict")).isError(StandardErrorCode.CONFLICT);
		}
		assertThat(output).doesNotContain("no effect");
	}

	@TestService
	@RestController
	static class Application {

		@GetMapping("/conflict")
		Mono<String> conflict() {
			return Mono.error(new ConflictException());
		}

	}

}
