package io.github.errorbook.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@code docs/threat-model.md} against the tests that it names.
 */
class ThreatModelTests {

	private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");

	@Test
	void everyTestThatIsNamedExists() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			Set<String> tests = files.map((file) -> file.getFileName().toString()).collect(Collectors.toSet());
			String page = Files.readString(Path.of("..", "docs", "threat-model.md"));
			assertThat(TEST.matcher(page).results().map((named) -> named.group(1) + ".java")).isNotEmpty()
				.allMatch(tests::contains);
		}
	}

}
