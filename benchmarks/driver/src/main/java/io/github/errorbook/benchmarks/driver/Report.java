package io.github.errorbook.benchmarks.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Collects the results: ratios for people in Markdown, and everything in JSON.
 */
final class Report {

	private static final long START = System.nanoTime();

	private final Map<String, Object> json = new LinkedHashMap<>();

	private final List<Map<String, Object>> ratios = new ArrayList<>();

	private final StringBuilder markdown = new StringBuilder();

	static void progress(String text) {
		System.err.printf("[%4d s] %s%n", Duration.ofNanos(System.nanoTime() - START).toSeconds(), text);
	}

	void title(String title) {
		this.markdown.append("\n## ").append(title).append("\n\n");
	}

	void line(String line) {
		this.markdown.append(line).append('\n');
	}

	void json(String name, Object value) {
		this.json.put(name, value);
	}

	/**
	 * Add a row of a table.
	 * @param group what was measured
	 * @param title what was compared
	 * @param goal the most it may be, or 0
	 * @param values one for each launch
	 */
	void ratio(String group, String title, double goal, double[] values) {
		double median = Row.median(values);
		String verdict = (goal == 0) ? "" : ((median <= goal) ? "pass" : "miss");
		line(String.format(Locale.ROOT, "| %s | %s | %.2f | %.2f–%.2f | %s |", title,
				(goal == 0) ? "" : String.format(Locale.ROOT, "≤ %.2f", goal), median,
				Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow(), verdict));
		this.ratios.add(Map.of("group", group, "case", title, "goal", goal, "launches", values, "median",
				new double[] { median }, "verdict", verdict));
	}

	void write(Path directory) {
		this.json.put("ratios", this.ratios);
		try {
			Files.createDirectories(directory);
			Files.writeString(directory.resolve("results.json"), Json.of(this.json) + "\n");
			Files.writeString(directory.resolve("results.md"), this.markdown.toString().strip() + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		System.out.println(this.markdown.toString().strip());
	}

}
