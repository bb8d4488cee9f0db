package io.github.errorbook.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The answers that the pages show, each with the settings above it, and the settings that
 * have no answer beside them.
 */
class ReadmeSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "The shape that your API has already", "More members", "Problem details",
			"Codes and texts of your own", "Details as one text", "Values beside the code", "Violations by kind",
			"Two forms in one service" })
	void serviceAnswersAsPrinted(String section) throws IOException {
		try (ReadmeService service = ReadmeService.start(yaml(section), Readme.blocks("Quick start", "java"))) {
			ReadmeExchange.in(section).forEach((exchange) -> exchange.replay(service.port()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Constraints by name", "Resources that nobody may know of", "What clients see",
			"Constant members", "Types of problems", "From error-handling-spring-boot-starter",
			"From problem-spring-web" })
	void serviceStarts(String section) throws IOException {
		try (ReadmeService service = ReadmeService.start(yaml(section), Readme.blocks("Quick start", "java"))) {
			assertThat(service.port()).isPositive();
		}
	}

	@Test
	void exceptionSaysItsCodeAndItsStatus() throws IOException {
		List<String> sources = List.of("""
				package com.example.wallet;

				import org.springframework.http.HttpStatus;
				import org.springframework.web.bind.annotation.GetMapping;
				import org.springframework.web.bind.annotation.RestController;

				class WalletException extends RuntimeException {

					public WalletProblem getError() {
						return new WalletProblem("INSUFFICIENT_BALANCE");
					}

					public HttpStatus getHttpStatus() {
						return HttpStatus.CONFLICT;
					}

					public String getRequired() {
						return "7.00";
					}

					record WalletProblem(String key) {
					}

				}

				@RestController
				class WalletController {

					@GetMapping("/wallet")
					void wallet() {
						throw new WalletException();
					}

				}
				""");
		try (ReadmeService service = ReadmeService.start(yaml("One class for many codes"), sources)) {
			RestClient client = RestClient.create("http://localhost:" + service.port());
			ResponseEntity<String> response = client.get()
				.uri("/wallet")
				.retrieve()
				.onStatus((status) -> true, (request, reply) -> {
				})
				.toEntity(String.class);
			assertThat(response.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
			assertThat(response.getBody()).contains("\"code\":\"INSUFFICIENT_BALANCE\"")
				.contains("7.00 required")
				.contains("\"details\":{\"required\":\"7.00\"}");
		}
	}

	/* Later documents of a file are laid over earlier ones. */
	private static String yaml(String section) {
		List<String> documents = new ArrayList<>(Readme.blocks("Quick start", "yaml"));
		documents.addAll(Readme.blocks(section, "yaml"));
		return String.join("---\n", documents);
	}

}
