package io.github.errorbook.wire;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.RouteHeaders;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A header that a functional endpoint cannot read is the client's fault.
 */
@ParameterizedClass
@EnumSource(Container.class)
class RouteHeadersWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@Parameter
	Container container;

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
				.POST("/body", (request) -> answer(request.body(String.class)))
				.build();
		}

		private static ServerResponse answer(ServerRequest request) {
			return ServerResponse.ok().build();
		}

		private static ServerResponse answer(Object read) {
			return ServerResponse.ok().body(read.toString());
		}

	}

}
