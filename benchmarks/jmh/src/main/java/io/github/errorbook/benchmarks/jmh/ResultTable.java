package io.github.errorbook.benchmarks.jmh;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * Results as ratios, in Markdown.
 */
final class ResultTable {

	private static final String BYTES = "gc.alloc.rate.norm";

	private final Map<String, RunResult> results = new LinkedHashMap<>();

	private final Map<String, String> firstOfGroup = new LinkedHashMap<>();

	ResultTable(Collection<RunResult> results) {
		results.forEach((result) -> this.results.put(name(result), result));
		this.results.keySet().forEach((name) -> this.firstOfGroup.putIfAbsent(group(name), name));
	}

	private static String name(RunResult result) {
		String benchmark = result.getParams().getBenchmark();
		String parameters = result.getParams()
			.getParamsKeys()
			.stream()
			.map(result.getParams()::getParam)
			.collect(Collectors.joining(" "));
		return (benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1) + " " + parameters)
			.strip();
	}

	private static String group(String name) {
		return name.split(" ")[0];
	}

	String markdown() {
		StringBuilder table = new StringBuilder("""
				| benchmark | against | time | bytes | bytes, ratio |
				|---|---|---|---|---|
				""");
		this.results.forEach((name, result) -> {
			String baseline = baseline(name);
			RunResult against = this.results.get(baseline);
			table.append(String.format(Locale.ROOT, "| %s | %s | %s | %.0f | %s |%n", name,
					(against != null) ? baseline.substring(baseline.indexOf(' ') + 1) : "",
					(against != null) ? ratio(time(result), time(against)) : "", bytes(result),
					(against != null) ? ratio(bytes(result), bytes(against)) : ""));
		});
		return table.toString();
	}

	private String baseline(String name) {
		String group = group(name);
		if (group.startsWith("DispatcherBenchmark")) {
			return group + " " + Variant.valueOf(name.substring(group.length() + 1)).baseline();
		}
		return this.firstOfGroup.getOrDefault(group, name);
	}

	private static String ratio(double value, double against) {
		return String.format(Locale.ROOT, "%.2f", value / against);
	}

	private static double time(RunResult result) {
		return result.getPrimaryResult().getScore();
	}

	private static double bytes(RunResult result) {
		Result<?> bytes = result.getSecondaryResults().get(BYTES);
		return (bytes != null) ? bytes.getScore() : Double.NaN;
	}

}
