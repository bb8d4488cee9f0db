package io.github.errorbook.webflux;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What callers of a WebFlux service see of the errors of another one, where a policy says
 * so. No thread is blocked over it.
 */
class RemoteErrorsTests {

	private static DisposableServer provider;

	private static NettyService service;

	@BeforeAll
	static void start() {
		provider = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.route((routes) -> routes.get("/{status}",
					(request, response) -> response.status(Integer.parseInt(request.param("status")))
						.header("Content-Type", "application/json")
						.sendString(Mono.just("""
								{"error": {"code": "ACCOUNT_NOT_FOUND", "message": "secret",
								"details": {"account": "A-1", "owner": "secret"}}}"""))))
			.bindNow();
		service = NettyService.start(Caller.class, "provider=http://127.0.0.1:" + provider.port(),
				"errorbook.codes.ACCOUNT_NOT_FOUND.status=404",
				"errorbook.codes.ACCOUNT_NOT_FOUND.message=There is no account {account}.",
				"errorbook.codes.ACCOUNT_NOT_FOUND.details.account.type=string",
				"errorbook.clients.default.codes.ACCOUNT_NOT_FOUND.pass-through=true");
	}

	@AfterAll
	static void stop() {
		service.close();
		provider.disposeNow();
	}

	@Test
	void codePassesWhereThePolicySaysSo() {
		RawResponse response = service.get("/call/404");
		assertThat(response).hasStatus(404).isEnvelope().leaksNothingOf("secret", "owner");
		assertThat(response.text()).contains("There is no account A-1.");
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403, 500, 503 })
	void faultBetweenServicesNeverPasses(int status) {
		assertThat(service.get("/call/" + status)).hasStatus(502).isEnvelope().leaksNothingOf("secret", "A-1");
	}

	@TestService
	@RestController
	static class Caller {

		private final WebClient client;

		Caller(WebClient.Builder builder, @Value("${provider}") String provider) {
			this.client = builder.baseUrl(provider).build();
		}

		@GetMapping("/call/{status}")
		Mono<String> call(@PathVariable int status) {
			return this.client.get().uri("/{status}", status).retrieve().bodyToMono(String.class);
		}

	}

}
