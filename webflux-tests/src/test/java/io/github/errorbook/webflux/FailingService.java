package io.github.errorbook.webflux;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

import io.github.errorbook.wire.kit.RawResponse;

/**
 * A WebFlux service that fails in every way that {@link Failures} lists. What fails at
 * run time, rather than for the request's sake, is the action of the moment.
 */
@TestService
@Configuration(proxyBeanMethods = false)
@Import({ FailingService.Endpoint.class, FailingService.ValidatedParameters.class, FailingService.ValidatedClass.class,
		FailingService.ImplementedApi.class, FailingService.Requests.class })
class FailingService {

	static final String[] PROPERTIES = { "spring.webflux.multipart.max-in-memory-size=1KB",
			"spring.webflux.multipart.max-disk-usage-per-part=1KB", "spring.webflux.apiversion.use.header=X-Version",
			"spring.webflux.apiversion.supported=1,2", "spring.webflux.apiversion.default=1",
			"errorbook.codes.OUT_OF_STOCK.status=409",
			"errorbook.codes.OUT_OF_STOCK.message=The article is out of stock.",
			"errorbook.codes.OUT_OF_STOCK.retry-after=60s", "errorbook.codes.OUT_OF_STOCK.headers.X-Shop=closed",
			"errorbook.codes.OUT_OF_STOCK.exceptions=io.github.errorbook.webflux.FailingService.OutOfStockException",
			"errorbook.clients.default.codes.OUT_OF_STOCK.pass-through=true",
			"errorbook.clients.default.codes.SOLD_OUT.code=OUT_OF_STOCK",
			"errorbook.clients.default.statuses[404]=RESOURCE_NOT_FOUND" };

	private static volatile Action action = (exchange) -> Mono.empty();

	static RawResponse run(NettyService service, String path, Action next) {
		action = next;
		return service.get(path);
	}

	@Bean
	WebFilter failingFilter() {
		return (exchange, chain) -> exchange.getRequest().getURI().getPath().equals("/filter")
				? Mono.defer(() -> result(exchange)).then() : chain.filter(exchange);
	}

	private static Mono<?> result(ServerWebExchange exchange) {
		try {
			return (Mono<?>) action.run(exchange);
		}
		catch (Exception ex) {
			return Mono.error(ex);
		}
	}

	@Bean
	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/route", (request) -> result(request.exchange()).then(ServerResponse.ok().build()))
			.POST("/route/body",
					(request) -> ServerResponse.ok().body(request.bodyToMono(Payment.class), Payment.class))
			.build();
	}

	@Bean
	SimpleUrlHandlerMapping handlers() {
		WebHandler plain = (exchange) -> Mono.error(new OutOfStockException(Failures.MARK));
		WebSocketHandler socket = (session) -> Mono.empty();
		return new SimpleUrlHandlerMapping(Map.of("/plain", plain, "/socket", socket), -1);
	}

	@FunctionalInterface
	interface Action {

		Object run(ServerWebExchange exchange) throws Exception;

	}

	static class OutOfStockException extends RuntimeException {

		OutOfStockException(String message) {
			super(message);
		}

	}

	enum Kind {

		CARD, CASH

	}

	record Line(@NotBlank String sku, @Min(1) int count) {

	}

	record Payment(BigDecimal amount, int count, LocalDate due, UUID id, Kind kind, boolean urgent, List<Line> lines) {

	}

	record Order(@NotBlank String name, @Email String mail, @Size(max = 2) List<@Valid Line> lines,
			Map<String, @Min(1) Integer> prices) {

	}

	@RestController
	static class Endpoint {

		@RequestMapping("/run")
		Object run(ServerWebExchange exchange) throws Exception {
			return action.run(exchange);
		}

		@GetMapping(path = "/csv", produces = "text/csv")
		String csv() {
			throw new OutOfStockException(Failures.MARK);
		}

	}

	@RestController
	static class ValidatedParameters {

		@PostMapping("/orders")
		Order order(@Valid @RequestBody Order order) {
			return order;
		}

		@PostMapping("/orders/many")
		List<Order> orders(@RequestBody List<@Valid Order> orders) {
			return orders;
		}

		@GetMapping("/orders/form")
		String form(@Valid @ModelAttribute Line line) {
			return "ok";
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

	}

	@Validated
	@RestController
	static class ValidatedClass {

		@GetMapping("/validated/class")
		String min(@RequestParam @Min(1) int n) {
			return "ok";
		}

	}

	@Validated
	interface ValidatedApi {

		@GetMapping("/validated/interface")
		String min(@RequestParam("page_size") @Min(1) int pageSize);

	}

	@RestController
	static class ImplementedApi implements ValidatedApi {

		@Override
		public String min(int size) {
			return "ok";
		}

	}

	@RestController
	static class Requests {

		@GetMapping(path = "/items", produces = MediaType.APPLICATION_JSON_VALUE)
		Payment get() {
			return null;
		}

		@PostMapping(path = "/items", consumes = MediaType.APPLICATION_JSON_VALUE)
		Payment create(@RequestBody Payment item) {
			return item;
		}

		@PatchMapping(path = "/items", consumes = "application/merge-patch+json")
		Payment patch(@RequestBody Payment item) {
			return item;
		}

		@PostMapping("/read")
		String read(@RequestBody String body) {
			return body;
		}

		@GetMapping("/param")
		String param(@RequestParam Integer n) {
			return "ok";
		}

		@GetMapping("/enum")
		String kind(@RequestParam Kind kind) {
			return "ok";
		}

		@GetMapping("/date")
		String date(@RequestParam LocalDate day) {
			return "ok";
		}

		@GetMapping("/header")
		String header(@RequestHeader("X-Tenant") Integer tenant) {
			return "ok";
		}

		@GetMapping("/cookie")
		String cookie(@CookieValue Integer basket) {
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

		@GetMapping(path = "/condition/header", headers = "X-Mode=fast")
		String conditionOfHeader() {
			return "ok";
		}

		@PostMapping("/part")
		String part(@RequestPart FilePart file) {
			return "ok";
		}

		@PostMapping("/part/json")
		String partOfJson(@RequestPart Payment payment) {
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

		@GetMapping(path = "/version", version = "1")
		String version() {
			return "ok";
		}

		@GetMapping("/unsupported")
		String unsupported(@RequestParam Thread.UncaughtExceptionHandler task) {
			return "ok";
		}

	}

}
