package io.github.errorbook.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The answers that the pages show, each with the settings above it, and the settings that
 * have no answer beside them.
 */
class ReadmeSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "The shape that your API has already", "More members", "Problem details",
			"Codes and texts of your own" })
	void serviceAnswersAsPrinted(String section) throws IOException {
		try (ReadmeService service = ReadmeService.start(yaml(section), Readme.blocks("Quick start", "java"))) {
			ReadmeExchange.in(section).forEach((exchange) -> exchange.replay(service.port()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Constraints by name", "Resources that nobody may know of" })
	void serviceStarts(String section) throws IOException {
		try (ReadmeService service = ReadmeService.start(yaml(section), Readme.blocks("Quick start", "java"))) {
			assertThat(service.port()).isPositive();
		}
	}

	/* Later documents of a file are laid over earlier ones. */
	private static String yaml(String section) {
		List<String> documents = new ArrayList<>(Readme.blocks("Quick start", "yaml"));
		documents.addAll(Readme.blocks(section, "yaml"));
		return String.join("---\n", documents);
	}

}
