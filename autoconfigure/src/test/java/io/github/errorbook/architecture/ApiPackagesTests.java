package io.github.errorbook.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@code docs/compatibility.md} against the packages: what it does not list says of
 * itself that it is internal.
 */
class ApiPackagesTests {

	private static final Path ROOT = Path.of("..");

	private static final String INTERNAL = "\n * Internal: it can change with any release.\n */";

	private static final Pattern ROW = Pattern.compile("^\\| `(io\\.github\\.errorbook\\.[a-z.]+)` \\|",
			Pattern.MULTILINE);

	private static final Pattern PACKAGE = Pattern.compile("^package (\\S+);", Pattern.MULTILINE);

	@ParameterizedTest
	@MethodSource("packages")
	void packageIsListedOrInternal(Path file) {
		String text = read(file);
		assertThat(text.contains(INTERNAL))
			.as("%s either says that it is internal or is listed in docs/compatibility.md", name(text))
			.isNotEqualTo(listed().contains(name(text)));
	}

	@Test
	void everyPackageThatIsListedExists() {
		assertThat(packages().map((file) -> name(read(file)))).containsAll(listed());
	}

	@Test
	void buildComparesAndDocumentsWhatIsListed() {
		String pom = read(ROOT.resolve("pom.xml"));
		assertThat(found("<include>(io\\.github\\.errorbook\\.[a-z.]+)</include>", pom)).isEqualTo(listed());
		assertThat(found("<sourceFileInclude>(\\S+)/\\*\\.java</sourceFileInclude>", pom))
			.containsExactlyElementsOf(listed().stream().map((name) -> name.replace('.', '/')).toList());
	}

	private static SortedSet<String> listed() {
		return found(ROW, read(ROOT.resolve("docs/compatibility.md")));
	}

	private static SortedSet<String> found(String pattern, String text) {
		return found(Pattern.compile(pattern), text);
	}

	private static SortedSet<String> found(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String name(String text) {
		return PACKAGE.matcher(text).results().map((result) -> result.group(1)).findFirst().orElseThrow();
	}

	static Stream<Path> packages() {
		return Stream.of("api", "autoconfigure", "test-support")
			.map((module) -> ROOT.resolve(module).resolve("src/main/java"))
			.flatMap(ApiPackagesTests::packages);
	}

	private static Stream<Path> packages(Path sources) {
		try (Stream<Path> files = Files.walk(sources)) {
			return files.filter((file) -> file.endsWith("package-info.java")).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
