package io.github.errorbook.webflux;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.RequestTargets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What WebFlux finds wrong with a request is told as Spring MVC's findings are: the code,
 * and for each fault its field and the part of the request.
 */
class InputTests {

	@RegisterExtension
	static final NettyService service = NettyService.of(Inputs.class, "errorbook.response.violation-include=in",
			"spring.webflux.apiversion.use.header=X-Version", "spring.webflux.apiversion.supported=1,2",
			"spring.webflux.apiversion.default=1", "spring.http.codecs.max-in-memory-size=4KB");

	@ParameterizedTest
	@MethodSource("cases")
	void faultOfInputIsNamed(Case input) {
		RawResponse response = input.request.apply(service);
		assertThat(response).hasStatus(input.status).leaksNothingOf("secret", "Exception", "java.");
		assertThat(response.code()).as(response.toString()).isEqualTo(input.code);
		assertThat(fields(response)).as(response.toString()).containsExactly(input.fields);
		if (input.fields.length > 0) {
			response.error()
				.path("details")
				.forEach((detail) -> assertThat(detail.path("message").asString()).isNotBlank());
		}
	}

	@Test
	void bodyThatIsMissingIsSaidToBe() {
		for (String path : new String[] { "/items", "/items/mono", "/orders", "/values" }) {
			for (String body : new String[] { "", "null" }) {
				assertThat(service.post(path, body).error().at("/details/0/message").asString())
					.isEqualTo("a body is required");
			}
		}
	}

	private static List<String> fields(RawResponse response) {
		return response.error()
			.path("details")
			.valueStream()
			.map((detail) -> detail.path("field").asString("?") + "@" + detail.path("in").asString("?"))
			.toList();
	}

	static Stream<Case> cases() {
		return Stream.of(parameters(), bodies(), validation(), negotiation(), uploads()).flatMap((cases) -> cases);
	}

	private static Stream<Case> parameters() {
		return Stream.of(invalid("no parameter", (s) -> s.get("/param"), "n@query"),
				invalid("parameter of wrong type", (s) -> s.get("/param?n=secret"), "n@query"),
				invalid("number out of range", (s) -> s.get("/param?n=99999999999"), "n@query"),
				invalid("element of a list", (s) -> s.get("/list?n=1,secret"), "n@query"),
				invalid("date", (s) -> s.get("/date?day=secret"), "day@query"),
				invalid("constant", (s) -> s.get("/enum?kind=secret"), "kind@query"),
				invalid("no header", (s) -> s.get("/header"), "X-Tenant@header"),
				invalid("header of wrong type", (s) -> s.get("/header", "X-Tenant: secret"), "X-Tenant@header"),
				invalid("no cookie", (s) -> s.get("/cookie"), "basket@cookie"),
				invalid("cookie of wrong type", (s) -> s.get("/cookie", "Cookie: basket=secret"), "basket@cookie"),
				invalid("no matrix variable", (s) -> s.get("/matrix/1"), "color@path"),
				invalid("path variable of wrong type", (s) -> s.get("/path/secret"), "id@path"),
				invalid("blank path variable", (s) -> s.get("/path/%20"), "id@path"),
				invalid("blank path variable with a pattern", (s) -> s.get("/path/of/%20"), "id@path"),
				invalid("condition", (s) -> s.get("/condition?type=secret"), "type@query"),
				invalid("condition, no parameter", (s) -> s.get("/condition"), "type@query"),
				is("attribute that nobody has set", 400, "INVALID_REQUEST", (s) -> s.get("/attribute")),
				is("path variable without a place", 500, "INTERNAL_SERVER_ERROR", (s) -> s.get("/path-wrong")),
				is("type that nothing is converted to", 500, "INTERNAL_SERVER_ERROR",
						(s) -> s.get("/unsupported?task=secret")));
	}

	private static Stream<Case> bodies() {
		return Stream.of(invalid("no body", (s) -> s.post("/items", ""), "@body"),
				invalid("malformed JSON", (s) -> s.post("/items", "{\"amount\": secret}"), "@body"),
				invalid("JSON that ends early", (s) -> s.post("/items", "{\"amount\": 1"), "@body"),
				invalid("wrong type", (s) -> s.post("/items", "{\"amount\": \"secret\"}"), "amount@body"),
				invalid("name in JSON", (s) -> s.post("/items", "{\"due_day\": \"secret\"}"), "due_day@body"),
				invalid("element", (s) -> s.post("/items", "{\"lines\": [{\"count\": \"secret\"}]}"),
						"lines[0].count@body"),
				invalid("list instead of object", (s) -> s.post("/items", "[1]"), "@body"),
				invalid("null", (s) -> s.post("/items", "null"), "@body"),
				invalid("null that is not awaited", (s) -> s.post("/items/mono", "null"), "@body"),
				invalid("null for a form", (s) -> s.post("/values", "null"), "@body"),
				invalid("body that is not awaited", (s) -> s.post("/items/mono", "{\"amount\": \"secret\"}"),
						"amount@body"),
				invalid("functional route, malformed JSON", (s) -> s.post("/route", "{"), "@body"),
				invalid("functional route, wrong type", (s) -> s.post("/route", "{\"amount\": \"secret\"}"),
						"amount@body"),
				is("body too large", 413, "PAYLOAD_TOO_LARGE",
						(s) -> s.post("/items", "{\"name\": \"" + "x".repeat(5000) + "\"}")),
				is("text too large", 413, "PAYLOAD_TOO_LARGE",
						(s) -> s.send("POST", "/text", "x".repeat(5000), "Content-Type: text/plain")),
				is("form too large", 413, "PAYLOAD_TOO_LARGE", (s) -> s.send("POST", "/orders/form",
						"sku=" + "x".repeat(5000), "Content-Type: application/x-www-form-urlencoded")));
	}

	private static Stream<Case> validation() {
		return Stream.of(
				failed("body", (s) -> s.post("/orders", "{\"name\": \"\", \"mail_address\": \"secret\"}"),
						"mail_address@body", "name@body"),
				failed("element of a list",
						(s) -> s.post("/orders", "{\"name\": \"a\", \"lines\": [{\"sku\": \"\", \"count\": 1}]}"),
						"lines[0].sku@body"),
				failed("value of a map", (s) -> s.post("/orders", "{\"name\": \"a\", \"prices\": {\"EUR\": 0}}"),
						"prices[EUR]@body"),
				failed("body that is not awaited", (s) -> s.post("/orders/mono", "{\"name\": \"\"}"), "name@body"),
				failed("body of many", (s) -> s.post("/orders/flux", "[{\"name\": \"\"}]"), "name@body"),
				failed("list", (s) -> s.post("/orders/many", "[{\"name\": \"a\"}, {\"name\": \"\"}]"), "[1].name@body"),
				failed("form", (s) -> s.get("/orders/form?sku=&count=0"), "count@query", "sku@query"),
				invalid("form with a value of wrong type", (s) -> s.get("/orders/form?sku=a&count=secret"),
						"count@query"),
				failed("parameter", (s) -> s.get("/min?n=0"), "n@query"),
				failed("header", (s) -> s.get("/min/header", "X-Count: 0"), "X-Count@header"),
				failed("path variable", (s) -> s.get("/min/path/0"), "n@path"),
				failed("class with `@Validated`", (s) -> s.get("/validated?page=0"), "page@query"),
				invalid("form with a path that leads nowhere", (s) -> s.get("/orders/form?sku.x=secret&count=1"),
						"@query"));
	}

	private static Stream<Case> negotiation() {
		return Stream.of(
				is("body of another type", 415, "UNSUPPORTED_MEDIA_TYPE",
						(s) -> s.send("POST", "/items", "secret", "Content-Type: text/csv")),
				is("malformed type", 415, "UNSUPPORTED_MEDIA_TYPE",
						(s) -> s.send("POST", "/items", "secret", "Content-Type: garbage")),
				is("functional route, body of another type", 415, "UNSUPPORTED_MEDIA_TYPE",
						(s) -> s.send("POST", "/route", "secret", "Content-Type: text/csv")),
				is("answer of another type", 406, "NOT_ACCEPTABLE", (s) -> s.get("/json", "Accept: text/csv")),
				is("malformed `Accept`", 406, "NOT_ACCEPTABLE", (s) -> s.get("/json", "Accept: garbage")),
				is("wrong method", 405, "METHOD_NOT_ALLOWED", (s) -> s.send("DELETE", "/items", null)),
				is("unknown version", 400, "INVALID_REQUEST", (s) -> s.get("/version", "X-Version: 9"), "@?"),
				is("malformed version", 400, "INVALID_REQUEST", (s) -> s.get("/version", "X-Version: secret"), "@?"));
	}

	private static Stream<Case> uploads() {
		return Stream.of(invalid("no part", (s) -> upload(s, "/part", "other", "x"), "file@part"),
				invalid("no multipart request", (s) -> s.send("POST", "/part", "x", "Content-Type: text/plain"),
						"file@part"),
				is("multipart request without boundary", 400, "INVALID_REQUEST",
						(s) -> s.send("POST", "/part", "x", "Content-Type: multipart/form-data"), "@body"),
				is("multipart request that ends early", 400, "INVALID_REQUEST",
						(s) -> s.send("POST", "/part", "--b\r\nContent-Disp",
								"Content-Type: multipart/form-data; boundary=b"),
						"@body"),
				is("part of a type that cannot be read", 415, "UNSUPPORTED_MEDIA_TYPE",
						(s) -> upload(s, "/part/json", "item", "x")),
				is("part too large", 413, "PAYLOAD_TOO_LARGE",
						(s) -> upload(s, "/part/json", "item", "\"" + "x".repeat(5000) + "\"", "application/json")),
				is("malformed part", 400, "INVALID_REQUEST",
						(s) -> upload(s, "/part/json", "item", "{\"amount\": \"secret\"}", "application/json"),
						"amount@part"),
				is("part that is null", 400, "INVALID_REQUEST",
						(s) -> upload(s, "/part/json", "item", "null", "application/json"), "item@part"),
				is("malformed form", 400, "INVALID_REQUEST", (s) -> s.send("POST", "/orders/form", "sku=%zz",
						"Content-Type: application/x-www-form-urlencoded"), "@body"));
	}

	private static RawResponse upload(NettyService service, String path, String name, String content) {
		return upload(service, path, name, content, "text/plain");
	}

	private static RawResponse upload(NettyService service, String path, String name, String content, String type) {
		String body = """
				--b
				Content-Disposition: form-data; name="%s"
				Content-Type: %s

				%s
				--b--
				""".formatted(name, type, content).replace("\n", "\r\n");
		return service.send("POST", path, body, "Content-Type: multipart/form-data; boundary=b");
	}

	private static Case invalid(String name, Request request, String... fields) {
		return is(name, 400, "INVALID_REQUEST", request, fields);
	}

	private static Case failed(String name, Request request, String... fields) {
		return is(name, 422, "VALIDATION_FAILED", request, fields);
	}

	private static Case is(String name, int status, String code, Request request, String... fields) {
		return new Case(name, status, code, request, fields);
	}

	@FunctionalInterface
	interface Request {

		RawResponse apply(NettyService service);

	}

	record Case(String name, int status, String code, Request request, String[] fields) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	record Line(@NotBlank String sku, @Min(1) int count) {

	}

	record Item(Integer amount, String name, @JsonProperty("due_day") LocalDate dueDay, List<Line> lines) {

	}

	record Order(@NotBlank String name, @JsonProperty("mail_address") @Email String mail, List<@Valid Line> lines,
			Map<String, @Min(1) Integer> prices) {

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import({ Endpoints.class, ValidatedEndpoints.class })
	static class Inputs {

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route()
				.POST("/route", (request) -> ServerResponse.ok().body(request.bodyToMono(Item.class), Item.class))
				.build();
		}

	}

	@Validated
	@RestController
	static class ValidatedEndpoints {

		@GetMapping("/validated")
		String min(@RequestParam @Min(1) int page) {
			return "ok";
		}

	}

	@RestController
	static class Endpoints extends RequestTargets.Parameters {

		@GetMapping("/list")
		String list(@RequestParam List<Integer> n) {
			return "ok";
		}

		@GetMapping("/path/of/{id:.*}")
		String pathOf(@PathVariable UUID id) {
			return "ok";
		}

		@GetMapping("/attribute")
		String attribute(@RequestAttribute String tenant) {
			return "ok";
		}

		@PostMapping(path = "/items", consumes = MediaType.APPLICATION_JSON_VALUE)
		Item item(@RequestBody Item item) {
			return item;
		}

		@PatchMapping(path = "/items", consumes = "application/merge-patch+json")
		Item patch(@RequestBody Item item) {
			return item;
		}

		@PostMapping("/items/mono")
		Mono<Item> itemMono(@RequestBody Mono<Item> item) {
			return item;
		}

		@PostMapping("/values")
		String values(@RequestBody MultiValueMap<String, String> values) {
			return "ok";
		}

		@PostMapping("/text")
		String text(@RequestBody String text) {
			return text;
		}

		@PostMapping("/orders")
		Order order(@Valid @RequestBody Order order) {
			return order;
		}

		@PostMapping("/orders/mono")
		Mono<Order> orderMono(@Valid @RequestBody Mono<Order> order) {
			return order;
		}

		@PostMapping("/orders/flux")
		Flux<Order> orderFlux(@Valid @RequestBody Flux<Order> orders) {
			return orders;
		}

		@PostMapping("/orders/many")
		List<Order> orders(@RequestBody List<@Valid Order> orders) {
			return orders;
		}

		@GetMapping("/orders/form")
		String form(@Valid @ModelAttribute Line line) {
			return "ok";
		}

		@PostMapping("/orders/form")
		Mono<String> posted(ServerWebExchange exchange) {
			return exchange.getFormData().thenReturn("ok");
		}

		@GetMapping("/min")
		String min(@RequestParam @Min(1) int n) {
			return "ok";
		}

		@GetMapping("/min/header")
		String minHeader(@RequestHeader("X-Count") @Min(1) int n) {
			return "ok";
		}

		@GetMapping("/min/path/{n}")
		String minPath(@PathVariable @Min(1) int n) {
			return "ok";
		}

		@GetMapping(path = "/json", produces = MediaType.APPLICATION_JSON_VALUE)
		Item json() {
			return null;
		}

		@PostMapping("/part")
		String part(@RequestPart FilePart file) {
			return "ok";
		}

		@PostMapping("/part/json")
		String partOfJson(@RequestPart Item item) {
			return "ok";
		}

	}

}
