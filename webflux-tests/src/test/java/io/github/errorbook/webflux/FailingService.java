package io.github.errorbook.webflux;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
import io.github.errorbook.wire.kit.RequestTargets;
import io.github.errorbook.wire.kit.RequestTargets.Payment;

/**
 * A WebFlux service that fails in every way that {@link Failures} lists. What fails at
 * run time, rather than for the request's sake, is the action of the moment.
 */
@TestService
@Configuration(proxyBeanMethods = false)
@Import({ FailingService.Endpoint.class, RequestTargets.ValidatedParameters.class, RequestTargets.ValidatedClass.class,
		RequestTargets.ImplementedApi.class, RequestTargets.Requests.class })
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

		@PostMapping("/part")
		String part(@RequestPart FilePart file) {
			return "ok";
		}

	}

}
