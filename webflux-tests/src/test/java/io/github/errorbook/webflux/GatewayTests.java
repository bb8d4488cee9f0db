package io.github.errorbook.webflux;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import io.github.errorbook.catalog.StandardErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway answers for itself in the one form, and hands on what the services behind it
 * answer as it is.
 */
class GatewayTests {

	private static DisposableServer upstream;

	private static NettyService service;

	@BeforeAll
	static void start() {
		upstream = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.route((routes) -> routes
				.get("/live/{n}",
						(request, response) -> response.status(Integer.parseInt(request.param("n")))
							.header("Content-Type", "application/vnd.upstream+json")
							.sendString(Mono.just("{\"of\": \"upstream\"}")))
				.get("/slow", (request, response) -> response.sendString(Mono.never())))
			.bindNow();
		service = NettyService.start(Gateway.class, "spring.cloud.gateway.server.webflux.enabled=true",
				"spring.cloud.gateway.server.webflux.httpclient.response-timeout=1500ms",
				"upstream=http://127.0.0.1:" + upstream.port());
	}

	@AfterAll
	static void stop() {
		service.close();
		upstream.disposeNow();
	}

	@Test
	void unknownRouteIsNotFound() {
		assertThat(service.get("/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void serviceThatCannotBeReachedIsABadGateway() {
		assertThat(service.get("/dead")).isError(StandardErrorCode.BAD_GATEWAY).leaksNothingOf("127.0.0.1");
	}

	@Test
	void slowServiceIsATimeout() {
		assertThat(service.get("/slow")).isError(StandardErrorCode.GATEWAY_TIMEOUT).leaksNothingOf("127.0.0.1");
	}

	@Test
	void answerOfTheServiceIsHandedOn() {
		for (int status : new int[] { 200, 400, 404, 409, 500, 503 }) {
			assertThat(service.get("/live/" + status)).hasStatus(status)
				.hasHeader("Content-Type", "application/vnd.upstream+json")
				.hasText("{\"of\": \"upstream\"}");
		}
	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Gateway {

		@Bean
		RouteLocator routes(RouteLocatorBuilder builder, @Value("${upstream}") String upstream) {
			return builder.routes()
				.route((route) -> route.path("/live/**", "/slow").uri(upstream))
				.route((route) -> route.path("/dead").uri("http://127.0.0.1:1"))
				.build();
		}

	}

}
