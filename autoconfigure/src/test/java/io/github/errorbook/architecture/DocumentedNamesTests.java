package io.github.errorbook.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds documents against the classes that they name.
 */
class DocumentedNamesTests {

	/* A class with its package below ours, or a test. */
	private static final Pattern NAME = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w*[a-z]\\w*|\\w+Tests)[`.]");

	private static final Path ROOT = Path.of("..");

	@ParameterizedTest
	@ValueSource(strings = { "docs/architecture.md", "docs/threat-model.md", "CONTRIBUTING.md" })
	void everyClassThatIsNamedExists(String page) throws IOException {
		String text = Files.readString(ROOT.resolve(page)).replaceAll("(?s)```.*?```", "");
		try (Stream<Path> files = Files.walk(ROOT)) {
			String sources = files.map((file) -> file.toString().replace('\\', '/'))
				.filter((file) -> file.endsWith(".java") && file.contains("/src/"))
				.collect(Collectors.joining("\n"));
			assertThat(NAME.matcher(text).results().map(DocumentedNamesTests::file)).isNotEmpty()
				.allMatch(sources::contains);
		}
	}

	private static String file(MatchResult named) {
		String name = named.group(1);
		return (name.contains(".") ? "/io/github/errorbook/" : "/") + name.replace('.', '/') + ".java";
	}

}
