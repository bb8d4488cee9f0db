package io.github.errorbook.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The README of the project: its sections, blocks of code and tables.
 */
final class Readme {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

	private static final Map<String, String> sections = sections();

	private Readme() {
	}

	private static Map<String, String> sections() {
		Map<String, String> sections = new LinkedHashMap<>();
		for (String section : text(project().resolve("README.md")).split("(?m)^## ")) {
			int end = section.indexOf('\n');
			sections.put(section.substring(0, end), section.substring(end));
		}
		return sections;
	}

	/**
	 * Return the folder of the whole project. Maven and IDEs run the tests in the folder
	 * of the module or say where it is.
	 */
	static Path project() {
		return Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
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
