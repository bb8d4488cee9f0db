package io.github.errorbook.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes that come from Java and from libraries.
 */
class ReadmeContributionTests {

	private static final String CONTROLLER = """
			package com.example.wallet;

			@org.springframework.web.bind.annotation.RestController
			class VaultController {

				@org.springframework.web.bind.annotation.GetMapping("/vault")
				String open() {
					throw new io.github.errorbook.exception.ApiException(VaultCatalog.VaultError.VAULT_CLOSED)
						.with("opens", "9:00");
				}

			}
			""";

	private static final String LIBRARY = """
			package com.acme.payments;

			public class RefusedException extends RuntimeException {

			}
			""";

	private static final String PAYMENTS = """
			package com.example.wallet;

			@org.springframework.web.bind.annotation.RestController
			class PaymentController {

				@org.springframework.web.bind.annotation.GetMapping("/pay")
				String pay() {
					throw new com.acme.payments.RefusedException();
				}

			}
			""";

	@Test
	void codeFromJavaIsAnsweredAsPrinted() throws IOException {
		List<String> sources = new ArrayList<>(Readme.blocks("Codes from Java", "java"));
		sources.add(CONTROLLER);
		try (ReadmeService service = ReadmeService.start(Readme.block("Codes from Java", "yaml"), sources)) {
			ReadmeExchange.in("Codes from Java").forEach((exchange) -> exchange.replay(service.port()));
		}
	}

	@Test
	void codeFromLibraryIsAnswered() throws IOException {
		Map<String, String> files = Map.of("META-INF/errorbook/catalog.yml",
				Readme.block("Codes from libraries", "yaml"));
		try (ReadmeService service = ReadmeService.start("", List.of(LIBRARY, PAYMENTS), files)) {
			ReadmeResponse response = service.get("/pay");
			assertThat(response.status()).isEqualTo("HTTP/1.1 402");
			assertThat(response.body()).isEqualTo("""
					{"error":{"code":"PAYMENT_REFUSED","message":"The bank refused the payment."}}""");
		}
	}

}
