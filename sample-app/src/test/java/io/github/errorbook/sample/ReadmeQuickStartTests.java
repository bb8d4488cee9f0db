package io.github.errorbook.sample;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The quick start of the README, step by step.
 */
class ReadmeQuickStartTests {

	private static final String SECTION = "Quick start";

	private static ReadmeService service;

	@BeforeAll
	static void start() {
		service = ReadmeService.start(Readme.block(SECTION, "yaml"), Readme.blocks(SECTION, "java"));
	}

	@AfterAll
	static void stop() throws IOException {
		service.close();
	}

	static List<ReadmeExchange> exchanges() {
		return ReadmeExchange.in(SECTION);
	}

	@ParameterizedTest
	@MethodSource("exchanges")
	void serviceAnswersAsPrinted(ReadmeExchange exchange) {
		exchange.replay(service.port());
	}

}
