package io.github.errorbook.source.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.eclipse.jetty.http.BadMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.accept.MissingApiVersionException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import io.github.errorbook.source.TestMvc;
import io.github.errorbook.source.TestPipeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebMappers}.
 */
class WebMappersTests {

	private final TestPipeline pipeline = TestPipeline.plain();

	private final TestMvc mvc = TestMvc.of(new Items());

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			/parameter -> page-size: is required (query)
			/parameter?page-size=many -> page-size: must be a whole number (query)
			/header -> X-Tenant: is required (header)
			/cookie -> sid: is required (cookie)
			/matrix/a -> color: is required (path)
			/items/4711 -> item-id: must be a UUID such as 123e4567-e89b-12d3-a456-426614174000 (path)
			/list?ids=1,x -> ids: must be a whole number (query)
			/enum?size=XL -> size: must be one of S, M (query)
			/date?day=tomorrow -> day: must be a date such as 2026-01-31 (query)
			/flag?on=perhaps -> on: must be true or false (query)
			/implicit?count=x -> count: must be a whole number (query)
			/conditions -> type: is required (query)
			/conditions?type=cash -> type: must be one of card (query)
			/conditions?type=card&debug=1 -> debug: is not allowed (query)
			""")
	void handleWhenParameterIsMissingOrMistypedNamesIt(String path, String expected) {
		assertThat(this.pipeline.answer(this.mvc.get(path))).isEqualTo("400 INVALID_REQUEST | " + expected);
	}

	@Test
	void handleWhenPathHasNoPlaceForVariableIsInternalError() {
		assertThat(this.pipeline.answer(this.mvc.get("/forgotten"))).isEqualTo("500 INTERNAL_SERVER_ERROR");
	}

	@Test
	void handleWhenPartIsMissingNamesIt() {
		assertThat(this.pipeline.answer(this.mvc.failure(MockMvcRequestBuilders.multipart("/part"))))
			.isEqualTo("400 INVALID_REQUEST | meta-data: is required (part)");
	}

	@Test
	void handleWhenMultipartRequestCannotBeParsedIsInvalidRequest() {
		assertThat(this.pipeline.answer(new MultipartException("secret"))).isEqualTo("400 INVALID_REQUEST");
	}

	@Test
	void handleWhenMethodIsNotSupportedAllowsOthers() {
		this.pipeline.handle(this.mvc.post("/header", "{}"), (handled) -> {
			assertThat(handled.envelope().code()).isEqualTo("METHOD_NOT_ALLOWED");
			assertThat(handled.headers()).containsEntry("Allow", List.of("GET"));
		});
	}

	@Test
	void handleWhenContentTypeIsNotSupportedTellsSupportedOnes() {
		this.pipeline.handle(this.mvc.failure(MockMvcRequestBuilders.post("/xml").contentType("text/csv")),
				(handled) -> {
					assertThat(handled.envelope().status()).isEqualTo(415);
					assertThat(handled.headers()).containsEntry("Accept", List.of("application/xml"));
				});
	}

	@Test
	void handleWhenNothingIsAcceptableTellsWhatThereIs() {
		this.pipeline.handle(this.mvc.failure(MockMvcRequestBuilders.get("/json").accept(MediaType.IMAGE_PNG)),
				(handled) -> {
					assertThat(handled.envelope().status()).isEqualTo(406);
					assertThat(handled.headers()).containsEntry("Accept", List.of("application/json"));
				});
	}

	@Test
	void handleKeepsStatusesOfSpring() {
		assertThat(this.pipeline.answer(new NoResourceFoundException(HttpMethod.GET, "/secret", "secret")))
			.isEqualTo("404 RESOURCE_NOT_FOUND");
		assertThat(this.pipeline.answer(new AsyncRequestTimeoutException())).isEqualTo("503 SERVICE_UNAVAILABLE");
		assertThat(this.pipeline.answer(new MaxUploadSizeExceededException(1))).isEqualTo("413 PAYLOAD_TOO_LARGE");
		assertThat(this.pipeline.answer(new HttpMessageNotWritableException("secret")))
			.isEqualTo("500 INTERNAL_SERVER_ERROR");
		assertThat(this.pipeline.answer(new ConversionNotSupportedException("secret", URI.class, null)))
			.isEqualTo("500 INTERNAL_SERVER_ERROR");
		assertThat(this.pipeline.answer(new InvalidApiVersionException("secret")))
			.isEqualTo("400 INVALID_REQUEST | : the API version is not supported");
		assertThat(this.pipeline.answer(new MissingApiVersionException()))
			.isEqualTo("400 INVALID_REQUEST | : an API version is required");
	}

	@Test
	void handleWhenContainerFaultCarriesStatusKeepsIt() {
		assertThat(this.pipeline.answer(new InvalidParameterException("secret"))).isEqualTo("400 INVALID_REQUEST");
		assertThat(this.pipeline.answer(new InvalidParameterException("secret", 413)))
			.isEqualTo("413 PAYLOAD_TOO_LARGE");
		assertThat(this.pipeline.answer(new BadMessageException(431, "secret")))
			.isEqualTo("431 REQUEST_HEADERS_TOO_LARGE");
	}

	@Test
	void handleWhenReasonIsGivenTakesItAsMessage() {
		assertMessage(new ResponseStatusException(HttpStatus.CONFLICT, "Already shipped."), "Already shipped.");
		assertMessage(new SoldOutException(), "Sold out for today.");
		assertMessage(new ResponseStatusException(HttpStatus.BAD_GATEWAY, "secret"),
				"A service that is needed for the request gave no valid answer.");
	}

	@Test
	void handleWhenReasonIsMessageCodeTranslatesIt() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("item.locked", Locale.GERMAN, "Der Artikel ist gesperrt.");
		TestPipeline german = TestPipeline
			.with((runner) -> runner.withBean("messageSource", StaticMessageSource.class, () -> messages));
		german.handle(new LockedItemException(), Locale.GERMAN,
				(handled) -> assertThat(handled.envelope().message()).isEqualTo("Der Artikel ist gesperrt."));
		german.handle(new ResponseStatusException(HttpStatus.LOCKED, "item.locked"), Locale.GERMAN,
				(handled) -> assertThat(handled.envelope().message()).isEqualTo("Der Artikel ist gesperrt."));
	}

	@Test
	void handleWhenAnnotationIsComposedOrInheritedTakesItsStatus() {
		assertThat(this.pipeline.answer(new LockedItemException())).isEqualTo("423 RESOURCE_LOCKED");
		assertThat(this.pipeline.answer(new SoldOutException() {
		})).isEqualTo("410 GONE");
	}

	@Test
	void handleWhenProblemHasPropertiesMakesThemDetails() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, "Slow down.");
		problem.setProperty("limit", 10);
		ErrorResponseException thrown = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS, problem, null);
		thrown.getHeaders().set(HttpHeaders.RETRY_AFTER, "30");
		this.pipeline.handle(thrown, (handled) -> {
			assertThat(handled.envelope().status()).isEqualTo(429);
			assertThat(handled.envelope().message()).isEqualTo("Slow down.");
			assertThat(handled.envelope().details().values()).isEqualTo(Map.of("limit", 10));
			assertThat(handled.headers()).containsEntry("Retry-After", List.of("30"));
		});
	}

	private void assertMessage(Throwable thrown, String message) {
		this.pipeline.handle(thrown, (handled) -> assertThat(handled.envelope().message()).isEqualTo(message));
	}

	enum Size {

		S, M

	}

	@ResponseStatus(code = HttpStatus.GONE, reason = "Sold out for today.")
	static class SoldOutException extends RuntimeException {

	}

	@Locked
	static class LockedItemException extends RuntimeException {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@ResponseStatus(code = HttpStatus.LOCKED, reason = "item.locked")
	@interface Locked {

	}

	@RestController
	static class Items {

		@GetMapping("/parameter")
		void parameter(@RequestParam("page-size") int size) {
		}

		@GetMapping("/header")
		void header(@RequestHeader("X-Tenant") String tenant) {
		}

		@GetMapping("/cookie")
		void cookie(@CookieValue("sid") String session) {
		}

		@GetMapping("/matrix/{a}")
		void matrix(@MatrixVariable("color") String value) {
		}

		@GetMapping("/items/{item-id}")
		void item(@PathVariable("item-id") UUID id) {
		}

		@GetMapping("/list")
		void list(@RequestParam List<Integer> ids) {
		}

		@GetMapping("/enum")
		void enumeration(@RequestParam Size size) {
		}

		@GetMapping("/date")
		void date(@RequestParam LocalDate day) {
		}

		@GetMapping("/flag")
		void flag(@RequestParam boolean on) {
		}

		@GetMapping("/implicit")
		void implicit(Integer count) {
		}

		@GetMapping(path = "/conditions", params = { "type=card", "!debug" })
		void conditions() {
		}

		@GetMapping("/forgotten")
		void forgotten(@PathVariable String id) {
		}

		@PostMapping("/part")
		void part(@RequestPart("meta-data") String metaData) {
		}

		@PostMapping(path = "/xml", consumes = "application/xml")
		void xml() {
		}

		@GetMapping(path = "/json", produces = "application/json")
		String json() {
			return "{}";
		}

	}

}
