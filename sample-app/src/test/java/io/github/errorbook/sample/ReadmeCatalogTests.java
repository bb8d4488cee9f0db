package io.github.errorbook.sample;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The entry of the catalog that shows all fields.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReadmeCatalogTests {

	private static final String CONTROLLER = """
			package com.example.wallet;

			@org.springframework.web.bind.annotation.RestController
			class BalanceController {

				@org.springframework.web.bind.annotation.GetMapping("/balance")
				String balance() {
					return java.util.Collections.<String>emptyIterator().next();
				}

			}
			""";

	@Test
	void serviceAnswersAsEntrySays(CapturedOutput output) throws IOException {
		try (ReadmeService service = ReadmeService.start(Readme.block("The catalog", "yaml"), List.of(CONTROLLER))) {
			ReadmeResponse response = service.get("/balance");
			assertThat(response.status()).isEqualTo("HTTP/1.1 422");
			assertThat(response.headers()).contains("X-Wallet: low", "Retry-After: 30");
			assertThat(response.body()).isEqualTo("""
					{"error":{"code":"BALANCE_TOO_LOW","message":"The balance of … is too low."}}""");
		}
		assertThat(output.getOut().lines()).anyMatch((line) -> line.matches(".* INFO .*BALANCE_TOO_LOW.*/balance.*"));
	}

}
