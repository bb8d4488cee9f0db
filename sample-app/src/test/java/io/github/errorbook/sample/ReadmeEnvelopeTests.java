package io.github.errorbook.sample;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The envelopes that the page about the envelope shows, each with the settings above it.
 */
class ReadmeEnvelopeTests {

	@ParameterizedTest
	@ValueSource(strings = { "The shape that your API has already", "More members", "Problem details" })
	void serviceAnswersAsPrinted(String section) throws IOException {
		try (ReadmeService service = ReadmeService.start(yaml(section), Readme.blocks("Quick start", "java"))) {
			ReadmeExchange.in(section).forEach((exchange) -> exchange.replay(service.port()));
		}
	}

	/* A file of its own, as two documents of one file are read one over the other. */
	private static String yaml(String section) {
		List<String> settings = Readme.blocks(section, "yaml");
		return String.join("---\n", Readme.block("Quick start", "yaml"), String.join("---\n", settings));
	}

}
