package io.github.errorbook.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The README of the project and the pages that it leads to: their sections, blocks of
 * code and tables. No two sections have the same heading.
 */
final class Readme {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

	private static final List<String> PAGES = List.of("README.md", "sample-app/README.md", "docs/envelope.md",
			"docs/catalog.md", "docs/exceptions.md", "docs/validation.md", "docs/data-access.md", "docs/security.md",
			"docs/operation.md", "docs/properties.md", "docs/testing.md", "docs/migrating.md", "docs/clients.md");

	/*
	 * Fragments of classes, and what other tests hold against the messages of the code.
	 */
	private static final Set<String> UNTESTED = Set.of("The contract with callers", "Catalog, texts and code",
			"Assertions", "Which codes were provoked");

	private static final Map<String, String> sections = sections();

	private Readme() {
	}

	private static Map<String, String> sections() {
		Map<String, String> sections = new LinkedHashMap<>();
		for (String page : PAGES) {
			for (String section : text(project().resolve(page)).split("(?m)^##? ")) {
				int end = section.indexOf('\n');
				if (end >= 0 && sections.put(section.substring(0, end), section.substring(end)) != null) {
					throw new IllegalStateException("Two sections have the heading " + section.substring(0, end));
				}
			}
		}
		sections.keySet().removeAll(UNTESTED);
		return sections;
	}

	/**
	 * Return the folder of the whole project. Maven and IDEs run the tests in the folder
	 * of the module or say where it is.
	 */
	static Path project() {
		return Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
	}

	/**
	 * Return all pages for people, tested here or not.
	 */
	static List<Path> pages() {
		try (Stream<Path> docs = Files.list(project().resolve("docs"))) {
			Stream<Path> others = Stream.of("README.md", "sample-app/README.md", "CONTRIBUTING.md", "CHANGELOG.md")
				.map((page) -> project().resolve(page));
			return Stream.concat(others, docs.filter((page) -> page.toString().endsWith(".md")).sorted()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text() {
		return String.join("", sections.values());
	}

	static List<Block> blocks() {
		return sections.keySet().stream().flatMap((section) -> blocks(section).stream()).toList();
	}

	private static List<Block> blocks(String section) {
		return BLOCK.matcher(sections.get(section))
			.results()
			.map((match) -> new Block(section, match.group(1), match.group(2)))
			.toList();
	}

	static List<String> blocks(String section, String language) {
		return blocks(section).stream()
			.filter((block) -> block.language().equals(language))
			.map(Block::content)
			.toList();
	}

	/**
	 * Return the only block of a language in a section.
	 */
	static String block(String section, String language) {
		List<String> blocks = blocks(section, language);
		if (blocks.size() != 1) {
			throw new IllegalStateException(section + " has " + blocks.size() + " blocks of " + language);
		}
		return blocks.get(0);
	}

	/**
	 * Return the rows of all tables that have a column, without their heads.
	 * @param column the heading of the first column
	 */
	static List<List<String>> rows(String column) {
		return Arrays.stream(text().split("\n\n"))
			.filter((paragraph) -> paragraph.startsWith("| " + column + " |"))
			.flatMap((table) -> table.lines().skip(2))
			.map((row) -> Arrays.stream(row.split("\\|")).skip(1).map(String::strip).toList())
			.toList();
	}

	/**
	 * A block of code.
	 *
	 * @param section the heading above it
	 * @param language what its fence calls it
	 * @param content the code
	 */
	record Block(String section, String language, String content) {

	}

}
