package io.github.errorbook.openapi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.exception.ApiErrors;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of an operation name what the operation has.
 */
class OperationExamplesTests {

	private static Service service;

	private static OpenApiDocument document;

	@BeforeAll
	static void start() {
		service = Service.start(Container.TOMCAT, Library.class, "errorbook.response.violation-include=code,in");
		document = OpenApiDocument.parse(service.get("/v3/api-docs").text()).isValid();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					post ; /record         ; {"field":"isbn","message":"must match \\"[0-9]+\\"","code":"PATTERN","in":"body"}
					post ; /bean           ; {"field":"book_title","message":"must not be blank","code":"NOT_BLANK","in":"body"}
					post ; /nested         ; {"field":"author.mail","message":"must be a well-formed email address","code":"EMAIL","in":"body"}
					post ; /list           ; {"field":"books[0].isbn","message":"must match \\"[0-9]+\\"","code":"PATTERN","in":"body"}
					post ; /elements       ; {"field":"tags[0]","message":"must not be blank","code":"NOT_BLANK","in":"body"}
					post ; /map            ; {"field":"prices[key]","message":"must be greater than 0","code":"POSITIVE","in":"body"}
					post ; /books          ; {"field":"[0].isbn","message":"must match \\"[0-9]+\\"","code":"PATTERN","in":"body"}
					post ; /tree           ; {"field":"name","message":"size must be between 2 and 9","code":"SIZE","in":"body"}
					post ; /later          ; {"field":"pages","message":"must be less than or equal to 900","code":"MAX","in":"body"}
					get  ; /query          ; {"field":"page_size","message":"must be greater than 0","code":"POSITIVE","in":"query"}
					get  ; /implicit       ; {"field":"size","message":"must be greater than 0","code":"POSITIVE","in":"query"}
					get  ; /header         ; {"field":"X-Reader","message":"must not be blank","code":"NOT_BLANK","in":"header"}
					get  ; /cookie         ; {"field":"reader","message":"must not be blank","code":"NOT_BLANK","in":"cookie"}
					get  ; /path/{shelf}   ; {"field":"shelf","message":"must be greater than 0","code":"POSITIVE","in":"path"}
					get  ; /filter         ; {"field":"from","message":"must not be null","code":"NOT_NULL","in":"query"}
					""")
	void invalidInputIsThatOfTheOperation(String method, String path, String violation) {
		assertThat(details(method, path, "422", "VALIDATION_FAILED").toString()).isEqualTo("[" + violation + "]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					post ; /record         ; {"field":"","message":"is not valid JSON, see line 1, column 1","code":"MALFORMED_JSON","in":"body"}
					get  ; /query          ; {"field":"page_size","message":"must be a whole number","code":"NOT_A_WHOLE_NUMBER","in":"query"}
					get  ; /header         ; {"field":"X-Reader","message":"is required","code":"REQUIRED","in":"header"}
					get  ; /path/{shelf}   ; {"field":"shelf","message":"must be a whole number","code":"NOT_A_WHOLE_NUMBER","in":"path"}
					get  ; /uuid/{book}    ; {"field":"book","message":"must be a UUID such as 123e4567-e89b-12d3-a456-426614174000","code":"NOT_A_UUID","in":"path"}
					get  ; /enum           ; {"field":"cover","message":"must be one of HARD, SOFT","code":"NOT_ONE_OF","in":"query"}
					get  ; /ids            ; {"field":"ids","message":"must be a whole number","code":"NOT_A_WHOLE_NUMBER","in":"query"}
					post ; /text           ; {"field":"","message":"a body is required","code":"MISSING_BODY","in":"body"}
					""")
	void unreadableInputIsThatOfTheOperation(String method, String path, String violation) {
		assertThat(details(method, path, "400", "INVALID_REQUEST").toString()).isEqualTo("[" + violation + "]");
	}

	@Test
	void operationWithoutInputHasNoExampleOfIt() {
		assertThat(document.codes("get", "/none")).doesNotContainKeys("400", "422");
		assertThat(details("get", "/thrown", "422", "VALIDATION_FAILED").isMissingNode()).isTrue();
	}

	private static JsonNode details(String method, String path, String status, String code) {
		JsonNode example = document.response(method, path, status).at("/content/application~1json/examples").path(code);
		assertThat(example.isMissingNode()).isFalse();
		return document.resolve(example).at("/value/error/details");
	}

	record Book(@Pattern(regexp = "[0-9]+") String isbn, String note) {

	}

	public static class BookBean {

		@NotBlank
		@JsonProperty("book_title")
		private String title = "";

		public String getTitle() {
			return this.title;
		}

		public void setTitle(String title) {
			this.title = title;
		}

	}

	record Author(@Email @JsonProperty("mail") String email) {

	}

	record Nested(@Valid Author author) {

	}

	record Shelf(List<@Valid Book> books) {

	}

	record Tags(List<@NotBlank String> tags) {

	}

	record Prices(Map<String, @Positive BigDecimal> prices) {

	}

	record Tree(@Valid Tree child, @Size(min = 2, max = 9) String name) {

	}

	record Later(@Valid Author author, @Max(900) int pages) {

	}

	record Filter(@NotNull LocalDate from) {

	}

	enum Cover {

		HARD, SOFT

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ Books.class, OpenApiErrorsTests.Security.class })
	static class Library {

	}

	@RestController
	static class Books {

		@PostMapping("/record")
		void record(@Valid @RequestBody Book book) {
		}

		@PostMapping("/bean")
		void bean(@Valid @RequestBody BookBean book) {
		}

		@PostMapping("/nested")
		void nested(@Valid @RequestBody Nested nested) {
		}

		@PostMapping("/list")
		void list(@Valid @RequestBody Shelf shelf) {
		}

		@PostMapping("/elements")
		void elements(@Valid @RequestBody Tags tags) {
		}

		@PostMapping("/map")
		void map(@Valid @RequestBody Prices prices) {
		}

		@PostMapping("/books")
		void books(@Valid @RequestBody List<Book> books) {
		}

		@PostMapping("/tree")
		void tree(@Valid @RequestBody Tree tree) {
		}

		@PostMapping("/later")
		void later(@Valid @RequestBody Later later) {
		}

		@PostMapping("/text")
		void text(@RequestBody String text) {
		}

		@GetMapping("/query")
		void query(@RequestParam("page_size") @Positive int size) {
		}

		@GetMapping("/implicit")
		void implicit(@Positive int size) {
		}

		@GetMapping("/header")
		void header(@RequestHeader("X-Reader") @NotBlank String reader) {
		}

		@GetMapping("/cookie")
		void cookie(@CookieValue @NotBlank String reader) {
		}

		@GetMapping("/path/{shelf}")
		void path(@PathVariable @Positive int shelf) {
		}

		@GetMapping("/uuid/{book}")
		void uuid(@PathVariable UUID book) {
		}

		@GetMapping("/filter")
		void filter(@Valid @ModelAttribute Filter filter) {
		}

		@GetMapping("/enum")
		void cover(@RequestParam Cover cover) {
		}

		@GetMapping("/ids")
		void ids(@RequestParam @NotEmpty List<Long> ids) {
		}

		@GetMapping("/none")
		void none() {
		}

		@GetMapping("/thrown")
		@ApiErrors("VALIDATION_FAILED")
		void thrown() {
		}

	}

}
