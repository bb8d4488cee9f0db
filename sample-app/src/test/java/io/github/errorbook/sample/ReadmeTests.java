package io.github.errorbook.sample;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.errorbook.catalog.StandardErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The blocks of the README taken together, and those that no service can show.
 */
class ReadmeTests {

	private static final Pattern TYPE = Pattern.compile("(?m)^class (\\w+)");

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

	private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

	private static final Pattern COORDINATE = Pattern.compile("<(groupId|artifactId|version)>([^<]+)<");

	@Test
	void everyBlockIsOfKindThatIsTested() {
		assertThat(Readme.blocks().stream().map((block) -> block.language() + " in " + block.section()).distinct())
			.containsExactlyInAnyOrder("xml in Quick start", "yaml in Quick start", "java in Quick start",
					"console in Quick start", "shell in Running the sample", "shell in Build", "shell in The sample",
					"console in The sample", "yaml in The shape that your API has already",
					"console in The shape that your API has already", "yaml in More members", "console in More members",
					"console in Problem details", "yaml in Codes and texts of your own",
					"console in Codes and texts of your own", "yaml in Constraints by name",
					"yaml in Resources that nobody may know of", "yaml in The catalog", "yaml in What clients see",
					"yaml in Constant members", "java in Codes from Java", "yaml in Codes from Java",
					"console in Codes from Java", "yaml in Codes from libraries",
					"yaml in From error-handling-spring-boot-starter", "yaml in From problem-spring-web",
					"yaml in Details as one text", "console in Details as one text", "yaml in Values beside the code",
					"console in Values beside the code", "yaml in Violations by kind", "console in Violations by kind",
					"yaml in Two forms in one service", "console in Two forms in one service",
					"yaml in Types of problems", "shell in Overrides by environment variables", "java in Throwing",
					"yaml in One class for many codes", "kotlin in Kotlin", "xml in A module without Spring",
					"java in Extension points", "xml in Two tests", "java in Two tests",
					"java in A controller without a context", "yaml in Errors of other services",
					"java in Typed errors", "yaml in A policy for each client", "java in A policy for each client",
					"java in When to call again", "java in A contract between two builds");
	}

	@Test
	void classesCompileTogether(@TempDir Path folder) throws Exception {
		List<String> sources = sources();
		assertThat(ReadmeCompiler.compile(sources, folder)).isEmpty();
		try (URLClassLoader classes = new URLClassLoader(new URL[] { folder.toUri().toURL() })) {
			for (String source : sources) {
				assertThat(source).startsWith("package com.example.wallet;\n");
				String name = TYPE.matcher(source).results().findFirst().orElseThrow().group(1);
				assertThat(Class.forName("com.example.wallet." + name, true, classes).getClassLoader())
					.isSameAs(classes);
			}
		}
	}

	private static List<String> sources() {
		return Readme.blocks()
			.stream()
			.filter((block) -> block.language().equals("java"))
			.map(Readme.Block::content)
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "api,A module without Spring", "starter,Quick start", "test-support,Two tests" })
	void dependencyIsTheModule(String module, String section) {
		assertThat(coordinates(Readme.block(section, "xml")))
			.containsAll(module(module).stream().filter((coordinate) -> !coordinate.startsWith("version")).toList());
	}

	@Test
	void versionIsThatOfTheBom() {
		assertThat(coordinates(Readme.block("Quick start", "xml"))).containsAll(module("bom"));
		assertThat(Stream.of("Quick start", "A module without Spring", "Two tests")
			.flatMap((section) -> coordinates(Readme.block(section, "xml")).stream())
			.filter((coordinate) -> coordinate.startsWith("version"))).hasSize(1);
	}

	private static List<String> module(String module) {
		String pom = Readme.text(Readme.project().resolve(module).resolve("pom.xml"));
		String head = pom.substring(pom.indexOf("<modelVersion>"), pom.indexOf("<name>"));
		return coordinates(head.replaceFirst("<artifactId>.*</artifactId>", ""));
	}

	private static List<String> coordinates(String xml) {
		return COORDINATE.matcher(xml)
			.results()
			.map((match) -> match.group(1) + "=" + match.group(2))
			.sorted()
			.toList();
	}

	@Test
	void commandsAreThoseOfTheBuild() {
		assertThat(List.of(Readme.block("Running the sample", "shell"), Readme.block("The sample", "shell")))
			.containsOnly("mvn -pl sample-app -am spring-boot:run\n");
		assertThat(Readme.block("Build", "shell")).isEqualTo("mvn verify\n");
	}

	@Test
	void readmeIsShort() {
		assertThat(Readme.text(Readme.project().resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(250);
	}

	@ParameterizedTest
	@MethodSource("links")
	void linkLeadsSomewhere(Path page, String link) {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
		assertThat(target).exists();
		if (parts.length > 1) {
			assertThat(anchors(target)).contains(parts[1]);
		}
	}

	static Stream<Arguments> links() {
		return Readme.pages()
			.stream()
			.flatMap((page) -> LINK.matcher(Readme.text(page))
				.results()
				.map((match) -> match.group(1))
				.filter((link) -> !link.contains("://"))
				.map((link) -> Arguments.of(page, link)));
	}

	private static List<String> anchors(Path page) {
		return HEADING.matcher(Readme.text(page))
			.results()
			.map((match) -> match.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
			.toList();
	}

	@Test
	void tableOfCodesNamesTheStandardCodesInOrder() {
		List<List<String>> rows = Readme.rows("status");
		Stream<String> documented = Stream.of(0, 2, 4)
			.flatMap((column) -> rows.stream().map((row) -> row.get(column) + " " + row.get(column + 1)));
		assertThat(documented).containsExactlyElementsOf(
				Stream.of(StandardErrorCode.values()).map((code) -> code.status() + " `" + code + "`").toList());
	}

}
