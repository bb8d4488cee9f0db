package io.github.errorbook.webflux;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ConflictException;

import static io.github.errorbook.test.assertj.ErrorbookAssertions.assertThatError;

/**
 * A slice of WebFlux answers errors as the whole application does.
 */
@WebFluxTest(properties = "errorbook.codes.SOLD_OUT.status=410")
class SliceTests {

	@Autowired
	private WebTestClient client;

	@Test
	void exceptionIsAnswered() {
		assertThatError(this.client.get().uri("/conflict").exchange()).hasStatus(409).hasErrorCode("CONFLICT");
	}

	@Test
	void inputIsNamed() {
		assertThatError(this.client.get().uri("/param?n=x").exchange()).hasStatus(400).hasFieldError("n");
	}

	@Test
	void unknownPathIsAnswered() {
		assertThatError(this.client.get().uri("/nothing").exchange()).hasErrorCode("RESOURCE_NOT_FOUND");
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import(Endpoints.class)
	static class Application {

	}

	@RestController
	static class Endpoints {

		@GetMapping("/conflict")
		String conflict() {
			throw new ConflictException();
		}

		@GetMapping("/param")
		String param(@RequestParam int n) {
			return "ok";
		}

	}

}
