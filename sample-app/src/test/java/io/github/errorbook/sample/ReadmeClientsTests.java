package io.github.errorbook.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The policies that the README shows.
 */
class ReadmeClientsTests {

	private static final String CALLER = """
			package com.example.wallet;

			@org.springframework.web.bind.annotation.RestController
			class CallController {

				private final org.springframework.web.client.RestClient payments;

				CallController(org.springframework.web.client.RestClient payments) {
					this.payments = payments;
				}

				@org.springframework.web.bind.annotation.GetMapping("/call/{answer}")
				String call(@org.springframework.web.bind.annotation.PathVariable("answer") String answer) {
					return this.payments.get().uri("/{answer}", answer).retrieve().body(String.class);
				}

			}
			""";

	private static final String CLIENT = """
			package com.example.wallet;

			@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
			class ClientConfiguration {

				@org.springframework.context.annotation.Bean
				org.springframework.web.client.RestClient payments(
						org.springframework.web.client.RestClient.Builder builder,
						@org.springframework.beans.factory.annotation.Value("${payments}") String address) {
					return builder.baseUrl(address).build();
				}

			}
			""";

	private HttpServer payments;

	@BeforeEach
	void startPayments() throws IOException {
		this.payments = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.payments.createContext("/", ReadmeClientsTests::answer);
		this.payments.start();
	}

	@AfterEach
	void stopPayments() {
		this.payments.stop(0);
	}

	/* Of /422-LOW it is the code LOW with the status 422. */
	private static void answer(HttpExchange exchange) throws IOException {
		String[] answer = exchange.getRequestURI().getPath().substring(1).split("-");
		byte[] body = ("{\"error\":{\"code\":\"" + answer[1] + "\",\"details\":{\"required\":\"2\",\"available\":\"1\","
				+ "\"account\":\"A1\",\"limit\":5,\"reason\":\"stolen\",\"secret\":1}}}")
			.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private ReadmeService start(String section, String... sources) {
		List<String> all = new ArrayList<>(List.of(CALLER, CLIENT));
		all.addAll(List.of(sources));
		return ReadmeService.start(Readme.block("Quick start", "yaml") + "\n---\n" + Readme.block(section, "yaml")
				+ "\n---\npayments: http://127.0.0.1:" + this.payments.getAddress().getPort() + "\n", all);
	}

	@Test
	void policyOfReadme() throws IOException {
		try (ReadmeService service = start("Errors of other services")) {
			assertThat(service.get("/call/422-INSUFFICIENT_BALANCE").body())
				.endsWith("2 required, 1 available.\",\"details\":{\"required\":\"2\",\"available\":\"1\"}}}");
			assertThat(service.get("/call/422-CARD_EXPIRED").status()).contains("409");
			assertThat(service.get("/call/404-OTHER").status()).contains("404");
			assertThat(service.get("/call/409-OTHER").status()).contains("502");
			assertThat(service.get("/call/500-INSUFFICIENT_BALANCE").status()).contains("502");
		}
	}

	@Test
	void policyOfPage() throws IOException {
		try (ReadmeService service = start("A policy for each client", Readme.block("A policy for each client", "java"),
				Readme.block("Typed errors", "java"), Readme.block("When to call again", "java"))) {
			assertThat(service.get("/call/402-CARD_REFUSED").body())
				.endsWith("{\"code\":\"CARD_DECLINED\",\"message\":\"The card was declined.\","
						+ "\"details\":{\"reason\":\"stolen\"}}}");
			assertThat(service.get("/call/404-ACCOUNT_NOT_FOUND").body()).contains("There is no account A1.");
			assertThat(service.get("/call/409-LIMIT_REACHED").body()).contains("TRANSFER_LIMIT", "The limit is 5.");
			assertThat(service.get("/call/410-OTHER").status()).contains("404");
			assertThat(service.get("/call/403-ACCOUNT_NOT_FOUND").status()).contains("502");
		}
	}

}
