package io.github.errorbook.wire;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service whose beans are made when they are needed. Each error is the first of a
 * service.
 */
class LazyBeansWireTests {

	@ParameterizedTest
	@MethodSource
	void firstErrorHasTheEnvelope(Container container, Function<Service, RawResponse> request, StandardErrorCode code) {
		try (Service service = Service.start(container, Endpoints.class, "spring.main.lazy-initialization=true",
				"errorbook.reference.enabled=true", "errorbook.recent.api.enabled=true")) {
			RawResponse response = request.apply(service);
			assertThat(response).hasStatus(code.status()).isJson("application/json");
			assertThat(response.code()).isEqualTo(code.name());
			assertThat(service.get("/errors/" + code.name())).hasStatus(200);
		}
	}

	static Stream<Arguments> firstErrorHasTheEnvelope() {
		return Stream.of(Container.values())
			.flatMap((container) -> Stream.of(
					first(container, (service) -> service.get("/nowhere"), StandardErrorCode.RESOURCE_NOT_FOUND),
					first(container, (service) -> service.get("/fail"), StandardErrorCode.INTERNAL_SERVER_ERROR),
					first(container, (service) -> service.post("/orders", "{"), StandardErrorCode.INVALID_REQUEST),
					first(container, (service) -> service.post("/orders", "{}"), StandardErrorCode.VALIDATION_FAILED),
					first(container, (service) -> service.get("/a\"b"), StandardErrorCode.INVALID_REQUEST)));
	}

	private static Arguments first(Container container, Function<Service, RawResponse> request,
			StandardErrorCode code) {
		return Arguments.of(container, request, code);
	}

	@TestService
	@RestController
	static class Endpoints {

		@GetMapping("/fail")
		List<String> fail() {
			throw new IllegalStateException("secret");
		}

		@PostMapping("/orders")
		void order(@Valid @RequestBody Order order) {
		}

	}

	record Order(@NotBlank String sku) {

	}

}
