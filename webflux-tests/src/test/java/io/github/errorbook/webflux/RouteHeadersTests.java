package io.github.errorbook.webflux;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.RouteHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A header that a functional endpoint cannot read is the client's fault, as in Spring
 * MVC.
 */
class RouteHeadersTests {

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class);

	@ParameterizedTest
	@MethodSource("io.github.errorbook.wire.kit.RouteHeaders#all")
	void headerThatCannotBeReadIsFaultOfClient(RouteHeaders headers) {
		RawResponse response = service.send("POST", "/" + headers.route(), "x", headers.header());
		assertThat(response).hasStatus(headers.status()).isEnvelope();
	}

	@TestService
	static class Application {

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route()
				.POST("/content-type", (request) -> answer(request.headers().contentType()))
				.POST("/accept", (request) -> answer(request.headers().accept()))
				.POST("/accept-language", (request) -> answer(request.headers().acceptLanguage()))
				.POST("/range", (request) -> answer(request.headers().range()))
				.POST("/accept-predicate", RequestPredicates.accept(MediaType.TEXT_PLAIN), Application::answer)
				.POST("/content-type-predicate", RequestPredicates.contentType(MediaType.TEXT_PLAIN),
						Application::answer)
				.POST("/body", (request) -> request.bodyToMono(String.class).flatMap(Application::answer))
				.build();
		}

		private static Mono<ServerResponse> answer(ServerRequest request) {
			return ServerResponse.ok().build();
		}

		private static Mono<ServerResponse> answer(Object read) {
			return ServerResponse.ok().bodyValue(read.toString());
		}

	}

}
