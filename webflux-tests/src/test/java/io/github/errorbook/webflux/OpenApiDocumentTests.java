package io.github.errorbook.webflux;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.annotations.RouterOperation;
import org.springdoc.core.annotations.RouterOperations;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ApiOperations;
import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.exception.ApiErrors;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.ResourceNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The errors in the OpenAPI document of a WebFlux service, and its operations on the
 * reference pages.
 */
class OpenApiDocumentTests {

	private static final String[] SPRINGDOC = { "org.springdoc.core.customizers", "org.springdoc.webflux" };

	private static NettyService start(Class<?> configuration, String... properties) {
		Stream<String> all = Stream.of("springdoc.api-docs.enabled=true", "errorbook.codes.SOLD_OUT.status=409",
				"errorbook.codes.SOLD_OUT.message=Sold out.", "errorbook.codes.SOLD_OUT.retry-after=90s",
				"errorbook.codes.SECRET.status=418", "errorbook.codes.SECRET.message=Secret.",
				"errorbook.codes.SECRET.visibility=internal");
		return NettyService.start(configuration, Stream.concat(all, Stream.of(properties)).toArray(String[]::new));
	}

	@Test
	void operationsReturnCodesByStatus() {
		try (NettyService service = start(Shop.class)) {
			OpenApiDocument document = OpenApiDocument.of(service);
			assertThat(codes(document, "GET", "/items/{id}"))
				.isEqualTo(Map.of("400", List.of("INVALID_REQUEST"), "404", List.of("RESOURCE_NOT_FOUND")));
			assertThat(codes(document, "POST", "/items")).isEqualTo(Map.of("400", List.of("INVALID_REQUEST"), "409",
					List.of("SOLD_OUT"), "413", List.of("PAYLOAD_TOO_LARGE"), "415", List.of("UNSUPPORTED_MEDIA_TYPE"),
					"422", List.of("VALIDATION_FAILED")));
			assertThat(document.operation("POST", "/items").path("responses").propertyNames()).containsExactly("200",
					"400", "409", "413", "415", "422", "default");
			assertThat(document.json().toString()).doesNotContain("SECRET");
		}
	}

	private static Map<String, List<String>> codes(OpenApiDocument document, String method, String path) {
		Map<String, List<String>> codes = new TreeMap<>();
		document.codesByStatus(method, path).forEach((status, listed) -> codes.put(status, List.copyOf(listed)));
		return codes;
	}

	@Test
	void exampleIsWhatServiceSends() {
		try (NettyService service = start(Shop.class)) {
			OpenApiDocument document = OpenApiDocument.of(service);
			assertThat(document.json().at("/components/examples/RESOURCE_NOT_FOUND/value"))
				.isEqualTo(service.get("/items/1").json());
			assertThat(example(document, "GET", "/items/{id}", "400", "INVALID_REQUEST"))
				.isEqualTo(service.get("/items/x").json());
			assertThat(example(document, "POST", "/items", "422", "VALIDATION_FAILED"))
				.isEqualTo(service.post("/items", "{\"article\":\"\"}").json());
		}
	}

	private static JsonNode example(OpenApiDocument document, String method, String path, String status, String code) {
		JsonNode response = document.resolve(document.operation(method, path).path("responses").path(status));
		JsonNode content = response.path("content").path("application/json");
		return document.resolve(content.path("examples").path(code)).path("value");
	}

	@Test
	void exceptionThatApplicationAnswersItselfSaysNothing() {
		try (NettyService service = start(Advised.class)) {
			assertThat(OpenApiDocument.of(service).codes("GET", "/items/{id}")).containsExactly("INVALID_REQUEST");
		}
	}

	@Test
	void codeThatDoesNotExistKeepsServiceFromStarting() {
		assertThatThrownBy(() -> start(Misspelled.class)).hasStackTraceContaining("SOLD_UOT")
			.hasStackTraceContaining("did you mean SOLD_OUT?");
	}

	@Test
	void bodyWithoutLimitIsNeverTooLarge() {
		try (NettyService service = start(Shop.class, "spring.http.codecs.max-in-memory-size=-1B")) {
			OpenApiDocument document = OpenApiDocument.of(service);
			assertThat(document.codes("POST", "/items")).contains("UNSUPPORTED_MEDIA_TYPE")
				.doesNotContain("PAYLOAD_TOO_LARGE");
			assertThat(document.codes("POST", "/pictures")).containsExactly("INVALID_REQUEST", "PAYLOAD_TOO_LARGE");
		}
	}

	@Test
	void versionedServiceRefusesWrongVersion() {
		try (NettyService service = start(Shop.class, "spring.webflux.apiversion.use.header=X-Version",
				"spring.webflux.apiversion.supported=1.0", "spring.webflux.apiversion.default=1.0")) {
			assertThat(OpenApiDocument.of(service).codes("GET", "/plain")).containsExactly("INVALID_REQUEST");
			assertThat(service.get("/plain", "X-Version: 9.0").code()).isEqualTo("INVALID_REQUEST");
		}
	}

	@Test
	void ownEndpointsAreNotInDocument() {
		try (NettyService service = start(Shop.class, "errorbook.recent.api.enabled=true",
				"errorbook.recent.enabled=true", "errorbook.reference.enabled=true")) {
			assertThat(OpenApiDocument.of(service).json().path("paths").propertyNames())
				.containsExactlyInAnyOrder("/items", "/items/{id}", "/pictures", "/plain");
		}
	}

	@Test
	void documentIsThatOfBasePath() {
		try (NettyService service = start(Shop.class, "spring.webflux.base-path=/shop")) {
			OpenApiDocument document = new OpenApiDocument(service.get("/shop/v3/api-docs").json());
			assertThat(document.codes("GET", "/items/{id}")).contains("RESOURCE_NOT_FOUND");
		}
	}

	@Test
	void groupsTellErrors() {
		try (NettyService service = start(Grouped.class)) {
			OpenApiDocument document = new OpenApiDocument(service.get("/v3/api-docs/items").json());
			assertThat(document.json().path("paths").propertyNames()).containsExactlyInAnyOrder("/items",
					"/items/{id}");
			assertThat(document.codes("POST", "/items")).contains("SOLD_OUT");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "errorbook.openapi.enabled=false", "errorbook.enabled=false" })
	void documentThatIsOffTellsNothing(String property) {
		try (NettyService service = start(Shop.class, property)) {
			assertThat(OpenApiDocument.of(service).json().toString()).contains("/items").doesNotContain("SOLD_OUT");
		}
	}

	/* Otherwise springdoc makes it on the thread of the request, which must not wait. */
	@Test
	void documentThatIsMadeBeforehandBlocksNothing() {
		try (NettyService service = start(Watched.class, "springdoc.pre-loading-enabled=true",
				"springdoc.pre-loading-locales=en,de")) {
			Awaitility.await().until(() -> Watched.times.get() == 2);
			Blocking.watch();
			assertThat(service.get("/v3/api-docs", "Accept-Language: de").text()).contains("SOLD_OUT",
					"Die Anfrage ist");
			assertThat(Watched.times).hasValue(2);
			assertThat(Blocking.calls()).isEmpty();
		}
	}

	@Test
	void routesAreOperations() {
		try (NettyService service = start(Routes.class, "errorbook.reference.enabled=true")) {
			assertThat(service.bean(ApiOperations.class).all()).extracting(OpenApiDocumentTests::name)
				.containsExactly("* /routes/any", "DELETE /routes/items/{id}", "GET /routes/items/{id}",
						"POST /routes/orders");
			assertThat(OpenApiDocument.of(service).codes("POST", "/routes/orders")).containsExactly("CONFLICT");
			assertThat(service.get("/errors/CONFLICT").text()).contains("/routes/orders");
		}
	}

	private static String name(ApiOperation operation) {
		return operation.method() + " " + operation.path();
	}

	@Test
	void pagesShowOperationsAndLeadToThem() {
		try (NettyService service = start(Shop.class, "errorbook.reference.enabled=true")) {
			assertThat(service.get("/errors/SOLD_OUT").text()).contains("/items", "href=\"../swagger-ui.html\"");
			assertThat(service.get("/swagger-ui.html").status()).isEqualTo(302);
		}
	}

	@Test
	void pagesShowOperationsWithoutSpringdoc() {
		try (NettyService service = NettyService.start(new FilteredClassLoader(SPRINGDOC), Plain.class,
				"errorbook.reference.enabled=true")) {
			assertThat(service.get("/errors/CONFLICT").text()).contains("/plain").doesNotContain("swagger-ui");
		}
	}

	record Order(@NotBlank String article) {

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import(Operations.class)
	static class Shop {

	}

	@RestController
	static class Operations {

		@GetMapping("/items/{id}")
		@ApiErrors("SECRET")
		Mono<String> get(@PathVariable long id) throws ResourceNotFoundException, TimeoutException {
			return Mono.error(new ResourceNotFoundException());
		}

		@PostMapping("/items")
		@ApiErrors("SOLD_OUT")
		Mono<String> order(@Valid @RequestBody Mono<Order> order) {
			return order.map(Order::article);
		}

		@PostMapping("/pictures")
		void picture(@RequestPart FilePart picture) {
		}

		@GetMapping("/plain")
		void plain() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Shop.class, Advice.class })
	static class Advised {

	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler
		Mono<String> answer(ResourceNotFoundException ex) {
			return Mono.just("mine");
		}

	}

	@TestService
	@RestController
	static class Misspelled {

		@GetMapping("/misspelled")
		@ApiErrors("SOLD_UOT")
		void get() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Shop.class)
	static class Grouped {

		@Bean
		GroupedOpenApi items() {
			return GroupedOpenApi.builder().group("items").pathsToMatch("/items/**").build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Shop.class)
	static class Watched {

		static final AtomicInteger times = new AtomicInteger();

		@Bean
		OpenApiCustomizer customizer() {
			times.set(0);
			return (document) -> times.incrementAndGet();
		}

	}

	@TestService
	@RestController
	static class Plain {

		@GetMapping("/plain")
		Flux<String> plain() throws ConflictException {
			return Flux.error(new ConflictException());
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route()
				.path("/routes", (routes) -> routes
					.route(RequestPredicates.methods(HttpMethod.GET, HttpMethod.DELETE)
						.and(RequestPredicates.path("/items/{id}"))
						.and(RequestPredicates.path("/hidden").negate()), (request) -> ServerResponse.ok().build())
					.route(RequestPredicates.path("/any"), (request) -> ServerResponse.ok().build())
					.route(RequestPredicates.path("/a").or(RequestPredicates.path("/b")),
							(request) -> ServerResponse.ok().build()))
				.build();
		}

		@Bean
		@RouterOperations(@RouterOperation(path = "/routes/orders", method = RequestMethod.POST,
				beanClass = Orders.class, beanMethod = "order"))
		RouterFunction<ServerResponse> orders() {
			return RouterFunctions.route()
				.POST("/routes/orders", (request) -> Mono.error(new ConflictException()))
				.build();
		}

		@Bean
		Orders handler() {
			return new Orders();
		}

		@Bean
		ErrorReason conflicts() {
			return (operation) -> operation.path().equals("/routes/orders") ? List.of("CONFLICT") : List.of();
		}

	}

	static class Orders {

		Mono<ServerResponse> order(ServerRequest request) {
			return Mono.error(new ConflictException());
		}

	}

}
