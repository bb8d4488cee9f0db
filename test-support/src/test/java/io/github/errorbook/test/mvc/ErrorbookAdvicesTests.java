package io.github.errorbook.test.mvc;

import java.io.IOException;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.servlet.mvc.ErrorbookAdvice;

import static io.github.errorbook.test.assertj.ErrorbookAssertions.assertThatError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@link ErrorbookAdvices}.
 */
class ErrorbookAdvicesTests {

	private static MockMvcTester mvc(Object... advices) {
		MockMvc mvc = MockMvcBuilders.standaloneSetup(new Shop()).setControllerAdvice(advices).build();
		return MockMvcTester.create(mvc);
	}

	private static MockMvcTester mvc(ErrorbookAdvice advice) {
		return mvc(new Object[] { advice });
	}

	private final MockMvcTester mvc = mvc(ErrorbookAdvices.of());

	@Test
	void errorsOfTheApplicationAreAnswered() {
		assertThatError(this.mvc.get().uri("/order")).hasStatus(404)
			.hasErrorCode("RESOURCE_NOT_FOUND")
			.hasDetail("id", 42)
			.hasRequestId()
			.hasHeader("Cache-Control", "no-store");
	}

	@Test
	void invalidFieldsAreNamed() {
		assertThatError(this.mvc.post()
			.uri("/order")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"sku\": \"\", \"amount\": 0}")).hasStatus(422)
			.hasErrorCode("VALIDATION_FAILED")
			.hasFieldErrorsExactly("amount", "sku");
	}

	@Test
	void codesOfContributorsAreKnown() {
		ErrorbookAdvice advice = ErrorbookAdvices.of("classpath:mvc/catalog.yml",
				(catalog) -> catalog.add("OUT_OF_STOCK").status(422).header("X-Shop", "closed"));
		assertThatError(mvc(advice).get().uri("/stock")).hasStatus(409).hasHeader("X-Shop", "closed");
	}

	@Test
	void errorsOfTheFrameworkAreAnswered() {
		assertThatError(this.mvc.get().uri("/page?number=x")).hasStatus(400)
			.hasErrorCode("INVALID_REQUEST")
			.hasFieldError("number");
		assertThatError(this.mvc.get().uri("/page")).hasStatus(400).hasFieldError("number");
		assertThatError(this.mvc.post().uri("/order").contentType(MediaType.APPLICATION_JSON).content("{"))
			.hasStatus(400)
			.hasErrorCode("INVALID_REQUEST");
		assertThatError(this.mvc.post().uri("/order").contentType(MediaType.TEXT_PLAIN).content("x")).hasStatus(415)
			.hasHeader(HttpHeaders.ACCEPT);
		assertThatError(this.mvc.post().uri("/page")).hasStatus(405).hasHeader(HttpHeaders.ALLOW, "GET");
		assertThatError(this.mvc.get().uri("/nowhere")).hasStatus(404).hasErrorCode("RESOURCE_NOT_FOUND");
		assertThatError(this.mvc.get().uri("/gone")).hasStatus(410).hasErrorCode("GONE").hasMessage("Sold.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/failure", "/checked", "/error" })
	void whatNobodyKnowsIsInternal(String path) {
		assertThatError(this.mvc.get().uri(path)).hasStatus(500).hasErrorCode("INTERNAL_SERVER_ERROR").hasNoDetails();
	}

	@Test
	void answerIsAsTheClientPrefers() {
		assertThat(this.mvc.get().uri("/order").accept(MediaType.APPLICATION_PROBLEM_JSON))
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThatError(this.mvc.get().uri("/order").accept("text/csv")).hasStatus(404);
	}

	@Test
	void catalogOfAFileIsKnown() {
		assertThatError(mvc(ErrorbookAdvices.of("classpath:mvc/catalog.yml")).get().uri("/stock")).hasStatus(409)
			.hasErrorCode("OUT_OF_STOCK")
			.hasMessage("There are only 2 left.")
			.hasDetail("left", 2);
		assertThat(mvc(ErrorbookAdvices.of("classpath:mvc/catalog.yml")).get().uri("/stock")).bodyJson()
			.extractingPath("$.error.status")
			.isEqualTo(409);
	}

	@Test
	void settingsAreKnown() {
		MockMvcTester set = mvc(ErrorbookAdvices.of(Map.of("errorbook.response.shape", "flat",
				"errorbook.codes.OUT_OF_STOCK.status", "410", "errorbook.codes.OUT_OF_STOCK.message", "None.")));
		assertThat(set.get().uri("/stock")).hasStatus(410).bodyJson().extractingPath("$.message").isEqualTo("None.");
	}

	@Test
	void codeThatTheCatalogDoesNotKnowIsInternal() {
		assertThatError(this.mvc.get().uri("/stock")).hasStatus(500).hasErrorCode("INTERNAL_SERVER_ERROR");
	}

	@Test
	void handlersOfTheApplicationWin() {
		MockMvcTester advised = mvc(new OwnAdvice(), ErrorbookAdvices.of());
		assertThat(advised.get().uri("/failure")).hasStatus(499);
		assertThat(advised.get().uri("/handled")).hasStatus(498);
		assertThatError(advised.get().uri("/order")).hasStatus(404);
	}

	@Test
	void wrongCatalogIsRefused() {
		assertThatException()
			.isThrownBy(() -> ErrorbookAdvices.of(Map.of("errorbook.codes.OUT_OF_STOCK.status", "9999")))
			.withStackTraceContaining("OUT_OF_STOCK");
		assertThatException().isThrownBy(() -> ErrorbookAdvices.of("classpath:mvc/missing.yml"))
			.withStackTraceContaining("missing.yml");
	}

	record Order(@NotBlank String sku, @Min(1) int amount) {

	}

	@RestControllerAdvice
	static class OwnAdvice {

		@ExceptionHandler
		ResponseEntity<Void> handle(IllegalStateException ex) {
			return ResponseEntity.status(499).build();
		}

	}

	@RestController
	static class Shop {

		@GetMapping("/order")
		String order() {
			throw new ResourceNotFoundException("order", 42);
		}

		@PostMapping("/order")
		String order(@RequestBody @Valid Order order) {
			return order.sku();
		}

		@GetMapping("/page")
		int page(@RequestParam int number) {
			return number;
		}

		@GetMapping("/gone")
		String gone() {
			throw new ResponseStatusException(HttpStatus.GONE, "Sold.");
		}

		@GetMapping("/failure")
		String failure() {
			throw new IllegalStateException("secret");
		}

		@GetMapping("/checked")
		String checked() throws IOException {
			throw new IOException("Broken pipe");
		}

		@GetMapping("/error")
		String error() {
			throw new AssertionError("secret");
		}

		@GetMapping("/stock")
		String stock() {
			throw new ApiException("OUT_OF_STOCK").with("left", 2);
		}

		@GetMapping("/handled")
		String handled() {
			throw new ArithmeticException();
		}

		@ExceptionHandler
		ResponseEntity<Void> handle(ArithmeticException ex) {
			return ResponseEntity.status(498).build();
		}

	}

}
