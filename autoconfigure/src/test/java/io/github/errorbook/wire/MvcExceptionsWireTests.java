package io.github.errorbook.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.accept.NotAcceptableApiVersionException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.NoHandlerFoundException;

import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each exception that Spring MVC and its neighbours throw, brought about by a request
 * where a request can. What is observed is kept in {@code target/mvc-exceptions.md}.
 */
@ParameterizedClass
@EnumSource(Container.class)
class MvcExceptionsWireTests {

	private static final ConcurrentLinkedQueue<String> rows = new ConcurrentLinkedQueue<>();

	@RegisterExtension
	static final Service service = Service.of(Application.class, "spring.mvc.async.request-timeout=50ms",
			"spring.servlet.multipart.max-file-size=1KB", "spring.servlet.multipart.max-request-size=4KB",
			"spring.mvc.apiversion.use.header=X-Version", "spring.mvc.apiversion.supported=1,2",
			"spring.mvc.apiversion.required=false");

	@Parameter
	Container container;

	@AfterAll
	static void keepTable() throws IOException {
		String head = "| container | exception | request | status | code | headers | details |\n|---|---|---|---|---|---|---|\n";
		Files.writeString(Path.of("target", "mvc-exceptions.md"),
				head + rows.stream().sorted().collect(Collectors.joining("\n")) + "\n");
	}

	@ParameterizedTest
	@MethodSource("cases")
	void exceptionIsAnsweredWithStatusCodeAndHeaders(Case expected) {
		Application.last.set(null);
		RawResponse response = expected.request.apply(service);
		Throwable thrown = Application.last.get();
		String name = (thrown != null) ? thrown.getClass().getSimpleName() : "none";
		rows.add(String.join(" | ", "| " + this.container, name, expected.name, String.valueOf(response.status()),
				response.code(), headers(response), details(response) + " |"));
		assertThat(response).hasStatus(expected.status).isJson("application/json");
		assertThat(response.code()).as(response::toString).isEqualTo(expected.code);
		assertThat(name).matches(expected.exception);
		assertThat(details(response)).isEqualTo(expected.details);
		expected.headers.forEach((header, value) -> assertThat(response).hasListHeader(header, value.split(", ")));
	}

	private static String details(RawResponse response) {
		return response.error().has("details") ? response.error().path("details").toString().replace('"', '\'') : "";
	}

	private static String headers(RawResponse response) {
		return Stream.of("Allow", "Accept", "Accept-Patch", "Retry-After", "X-Custom")
			.flatMap((name) -> response.headerValues(name).stream().map((value) -> name + ": " + value))
			.collect(Collectors.joining("; "));
	}

	static Stream<Case> cases() {
		return Stream.of(
				Case.of("HttpRequestMethodNotSupportedException", "DELETE", (s) -> s.send("DELETE", "/items", null))
					.is(405, "METHOD_NOT_ALLOWED")
					.header("Allow", "GET, POST, PATCH"),
				Case.of("HttpMediaTypeNotSupportedException", "POST of csv",
						(s) -> s.send("POST", "/items", "a", "Content-Type: text/csv"))
					.is(415, "UNSUPPORTED_MEDIA_TYPE")
					.header("Accept", "application/json"),
				Case.of("HttpMediaTypeNotSupportedException", "PATCH of csv",
						(s) -> s.send("PATCH", "/items", "a", "Content-Type: text/csv"))
					.is(415, "UNSUPPORTED_MEDIA_TYPE")
					.header("Accept", "application/merge-patch+json")
					.header("Accept-Patch", "application/merge-patch+json"),
				Case.of("HttpMediaTypeNotSupportedException", "POST of an invalid type",
						(s) -> s.send("POST", "/items", "a", "Content-Type: garbage"))
					.is(415, "UNSUPPORTED_MEDIA_TYPE"),
				Case.of("HttpMediaTypeNotSupportedException", "POST without type", (s) -> s.send("POST", "/items", "a"))
					.is(415, "UNSUPPORTED_MEDIA_TYPE"),
				Case.of("HttpMediaTypeNotAcceptableException", "GET that accepts csv",
						(s) -> s.get("/items", "Accept: text/csv"))
					.is(406, "NOT_ACCEPTABLE")
					.header("Accept", "application/json"),
				Case.of("HttpMediaTypeNotAcceptableException", "GET with malformed Accept",
						(s) -> s.get("/items", "Accept: garbage"))
					.is(406, "NOT_ACCEPTABLE"),
				Case.of("MissingServletRequestParameterException", "no parameter", (s) -> s.get("/param"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'n','message':'is required'}]"),
				Case.of("MissingServletRequestParameterException", "parameter empty after conversion",
						(s) -> s.get("/param?n="))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'n','message':'is required'}]"),
				Case.of("MissingRequestHeaderException", "no header", (s) -> s.get("/header"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'X-Tenant','message':'is required'}]"),
				Case.of("MissingRequestCookieException", "no cookie", (s) -> s.get("/cookie"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'session','message':'is required'}]"),
				Case.of("MissingMatrixVariableException", "no matrix variable", (s) -> s.get("/matrix/1"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'color','message':'is required'}]"),
				Case.of("UnsatisfiedServletRequestParameterException", "parameter condition",
						(s) -> s.get("/condition?type=cash"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'type','message':'must be one of card'}]"),
				Case.thrown(new ServletRequestBindingException("secret")).is(400, "INVALID_REQUEST"),
				Case.of("MissingServletRequestPartException", "no part", (s) -> multipart(s, "other", 1))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'file','message':'is required'}]"),
				Case.of("MultipartException", "no multipart request", (s) -> s.send("POST", "/part", "x"))
					.is(400, "INVALID_REQUEST"),
				Case.of("MultipartException", "malformed multipart request",
						(s) -> s.send("POST", "/part", "garbage", "Content-Type: multipart/form-data"))
					.is(400, "INVALID_REQUEST"),
				Case.of("MaxUploadSizeExceededException", "part too large", (s) -> multipart(s, "file", 2000))
					.is(413, "PAYLOAD_TOO_LARGE"),
				Case.of("MethodArgumentNotValidException", "invalid body", (s) -> s.post("/items", "{\"name\": \"\"}"))
					.is(422, "VALIDATION_FAILED")
					.details("[{'field':'name','message':'must not be blank'}]"),
				Case.of("MethodArgumentTypeMismatchException", "parameter of wrong type", (s) -> s.get("/param?n=x"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'n','message':'must be a whole number'}]"),
				Case.of("MethodArgumentTypeMismatchException", "path variable of wrong type", (s) -> s.get("/path/x"))
					.is(400, "INVALID_REQUEST")
					.details(
							"[{'field':'id','message':'must be a UUID such as 123e4567-e89b-12d3-a456-426614174000'}]"),
				Case.of("MethodArgumentTypeMismatchException", "unknown enum constant", (s) -> s.get("/enum?kind=x"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'kind','message':'must be one of CARD, CASH'}]"),
				Case.thrown(new TypeMismatchException("secret", Integer.class)).is(400, "INVALID_REQUEST"),
				Case.of("HttpMessageNotReadableException", "malformed body", (s) -> s.post("/items", "{"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'','message':'is not valid JSON, see line 1, column 2'}]"),
				Case.of("MissingPathVariableException", "variable that the path has no place for",
						(s) -> s.get("/path-wrong"))
					.is(500, "INTERNAL_SERVER_ERROR"),
				Case.of("MissingPathVariableException", "path variable empty after conversion",
						(s) -> s.get("/path/%20"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'id','message':'is required'}]"),
				Case.of("HandlerMethodValidationException", "invalid parameter", (s) -> s.get("/min?n=0"))
					.is(422, "VALIDATION_FAILED")
					.details("[{'field':'n','message':'must be greater than or equal to 1'}]"),
				Case.of("HandlerMethodValidationException", "invalid return value", (s) -> s.get("/return"))
					.is(500, "INTERNAL_SERVER_ERROR"),
				Case.of("NoResourceFoundException", "unknown path", (s) -> s.get("/nothing/here"))
					.is(404, "RESOURCE_NOT_FOUND"),
				Case.thrown(new NoHandlerFoundException("GET", "/x", new HttpHeaders())).is(404, "RESOURCE_NOT_FOUND"),
				Case.of("AsyncRequestTimeoutException", "deferred result", (s) -> s.get("/deferred"))
					.is(503, "SERVICE_UNAVAILABLE"),
				Case.thrown(errorResponse())
					.is(429, "RATE_LIMIT_EXCEEDED")
					.header("Retry-After", "7")
					.header("X-Custom", "yes"),
				Case.thrown(new ResponseStatusException(HttpStatus.CONFLICT)).is(409, "CONFLICT"),
				Case.of("InvalidApiVersionException", "unknown version", (s) -> s.get("/version", "X-Version: 9"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'','message':'the API version is not supported'}]"),
				Case.of("InvalidApiVersionException", "malformed version", (s) -> s.get("/version", "X-Version: x.y"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'','message':'the API version is not supported'}]"),
				Case.thrown(new NotAcceptableApiVersionException("1"))
					.is(400, "INVALID_REQUEST")
					.details("[{'field':'','message':'the API version is not supported'}]"),
				Case.of("MethodArgumentConversionNotSupportedException", "parameter without converter",
						(s) -> s.get("/unsupported?task=x"))
					.is(500, "INTERNAL_SERVER_ERROR"),
				Case.thrown(new ConversionNotSupportedException("secret", Thread.class, null))
					.is(500, "INTERNAL_SERVER_ERROR"),
				Case.of("HttpMessageNotWritableException", "body that cannot be written", (s) -> s.get("/write"))
					.is(500, "INTERNAL_SERVER_ERROR"),
				Case.of("ConstraintViolationException", "service with invalid argument", (s) -> s.get("/service"))
					.is(422, "VALIDATION_FAILED")
					.details("[{'field':'[1]','message':'must not be blank'}]"),
				Case.of("ConstraintViolationException", "service with invalid return value",
						(s) -> s.get("/service-return"))
					.is(500, "INTERNAL_SERVER_ERROR"),
				Case.thrown(bindException())
					.is(422, "VALIDATION_FAILED")
					.details("[{'field':'name','message':'is invalid'}]"),
				Case.thrown(new HttpMessageConversionException("secret")).is(500, "INTERNAL_SERVER_ERROR"),
				Case.thrown(new GoneForGoodException()).is(410, "GONE"), Case.of("AssertionError", "thrown", (s) -> {
					Application.next.set(new ServletException("Handler dispatch failed", new AssertionError("secret")));
					return s.get("/throw");
				}).is(500, "INTERNAL_SERVER_ERROR"), Case
					.of("InvalidParameterException|IllegalArgumentException|BadMessageException",
							"malformed escape in the query", (s) -> s.get("/param?n=%zz"))
					.is(400, "INVALID_REQUEST"));
	}

	private static RawResponse multipart(Service service, String name, int size) {
		String body = """
				--b
				Content-Disposition: form-data; name="%s"; filename="f.txt"
				Content-Type: text/plain

				%s
				--b--
				""".formatted(name, "x".repeat(size)).replace("\n", "\r\n");
		return service.send("POST", "/part", body, "Content-Type: multipart/form-data; boundary=b");
	}

	private static ErrorResponseException errorResponse() {
		ErrorResponseException thrown = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS,
				ProblemDetail.forStatus(429), null);
		thrown.getHeaders().set("Retry-After", "7");
		thrown.getHeaders().set("X-Custom", "yes");
		return thrown;
	}

	private static BindException bindException() {
		BeanPropertyBindingResult result = new BeanPropertyBindingResult(new Item("a"), "item");
		// Without a default message, which Spring allows.
		result.rejectValue("name", "taken");
		return new BindException(result);
	}

	record Case(String exception, String name, Function<Service, RawResponse> request, int status, String code,
			String details, Map<String, String> headers) {

		static Case of(String exception, String name, Function<Service, RawResponse> request) {
			return new Case(exception, name, request, 0, "", "", Map.of());
		}

		static Case thrown(Exception exception) {
			return of(exception.getClass().getSimpleName(), "thrown", (service) -> {
				Application.next.set(exception);
				return service.get("/throw");
			});
		}

		Case is(int status, String code) {
			return new Case(this.exception, this.name, this.request, status, code, this.details, this.headers);
		}

		Case details(String details) {
			return new Case(this.exception, this.name, this.request, this.status, this.code, details, this.headers);
		}

		Case header(String name, String value) {
			Map<String, String> headers = new TreeMap<>(this.headers);
			headers.put(name, value);
			return new Case(this.exception, this.name, this.request, this.status, this.code, this.details, headers);
		}

		@Override
		public String toString() {
			return this.exception + ", " + this.name;
		}

	}

	@ResponseStatus(HttpStatus.GONE)
	static class GoneForGoodException extends RuntimeException {

	}

	record Item(@NotBlank String name) {

	}

	enum Kind {

		CARD, CASH

	}

	@Validated
	public static class Names {

		void check(List<@NotBlank String> names) {
			throw new UncheckedIOException(new IOException("not reached with invalid " + names));
		}

		@NotBlank
		String none() {
			return "";
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Application {

		static final AtomicReference<Throwable> last = new AtomicReference<>();

		static final AtomicReference<Exception> next = new AtomicReference<>();

		@Bean
		Endpoints endpoints(Names names) {
			return new Endpoints(names);
		}

		@Bean
		Names names() {
			return new Names();
		}

		@Bean
		ErrorListener recorder() {
			return (error) -> last.set(error.error().thrown());
		}

	}

	@RestController
	static class Endpoints {

		private final Names names;

		Endpoints(Names names) {
			this.names = names;
		}

		@GetMapping("/throw")
		String thrower() throws Exception {
			throw Application.next.get();
		}

		@GetMapping(path = "/items", produces = MediaType.APPLICATION_JSON_VALUE)
		Item get() {
			return new Item("a");
		}

		@PostMapping(path = "/items", consumes = MediaType.APPLICATION_JSON_VALUE)
		Item create(@Valid @RequestBody Item item) {
			return item;
		}

		@PatchMapping(path = "/items", consumes = "application/merge-patch+json")
		Item patch(@RequestBody Item item) {
			return item;
		}

		@GetMapping("/param")
		String param(@RequestParam Integer n) {
			return "ok";
		}

		@GetMapping("/enum")
		String kind(@RequestParam Kind kind) {
			return "ok";
		}

		@GetMapping("/header")
		String header(@RequestHeader("X-Tenant") String tenant) {
			return "ok";
		}

		@GetMapping("/cookie")
		String cookie(@CookieValue String session) {
			return "ok";
		}

		@GetMapping("/matrix/{id}")
		String matrix(@PathVariable int id, @MatrixVariable String color) {
			return "ok";
		}

		@GetMapping(path = "/condition", params = "type=card")
		String condition() {
			return "ok";
		}

		@PostMapping("/part")
		String part(@RequestPart MultipartFile file) {
			return "ok";
		}

		@GetMapping("/path/{id}")
		String path(@PathVariable UUID id) {
			return "ok";
		}

		@GetMapping("/path-wrong")
		String pathWrong(@PathVariable String nowhere) {
			return "ok";
		}

		@GetMapping("/min")
		String min(@RequestParam @Min(1) int n) {
			return "ok";
		}

		@GetMapping("/return")
		@NotBlank
		String invalidReturn() {
			return "";
		}

		@GetMapping("/deferred")
		DeferredResult<String> deferred() {
			return new DeferredResult<>();
		}

		@GetMapping(path = "/version", version = "1")
		String version() {
			return "ok";
		}

		@GetMapping("/unsupported")
		String unsupported(@RequestParam Semaphore task) {
			return "ok";
		}

		@GetMapping("/write")
		Object write() {
			return new Failing();
		}

		@GetMapping("/service")
		String service() {
			this.names.check(List.of("a", " "));
			return "ok";
		}

		@GetMapping("/service-return")
		String serviceReturn() {
			return this.names.none();
		}

	}

	public static class Failing {

		public String getText() {
			throw new IllegalStateException("secret");
		}

	}

}
