package io.github.errorbook.benchmarks.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The latency of good requests while a storm of errors takes all of one processor.
 */
final class Storm {

	private static final List<Variant> NOT_FOUND = List.of(Variant.ERRORBOOK, Variant.ADVICE, Variant.PEER_LOGGING,
			Variant.ERROR_PAGE, Variant.SUCCESS);

	private static final List<Variant> BROKEN = List.of(Variant.BROKEN_ERRORBOOK, Variant.BROKEN_ADVICE,
			Variant.BROKEN_PEER, Variant.BROKEN_ERROR_PAGE);

	private static final String CLIENTS = "16";

	private final Options options;

	private final Report report;

	Storm(Options options, Report report) {
		this.options = options.or(Map.of("pin", "0", "clients", CLIENTS));
		this.report = report;
	}

	void run() {
		leaveFirstProcessor();
		this.report.title("Good requests in a storm of errors");
		this.report.line("One processor for the application, " + this.options.text("clients", CLIENTS)
				+ " clients that send errors as fast as they can, one client that sends good requests at a fixed rate. "
				+ "Latencies and errors answered, each divided by that of the first row. Median of the launches.");
		run("404", NOT_FOUND, "console", "");
		run("404", NOT_FOUND, "file", "storm.log");
		run("500", BROKEN, "console", "");
		run("500", BROKEN, "file", "storm.log");
	}

	/*
	 * The applications have it.
	 */
	private static void leaveFirstProcessor() {
		int last = Runtime.getRuntime().availableProcessors() - 1;
		if (last == 0) {
			throw new IllegalStateException(
					"A storm needs two processors: one for the application, one for its clients.");
		}
		try {
			new ProcessBuilder("taskset", "-acp", "1-" + last, String.valueOf(ProcessHandle.current().pid()))
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A storm needs the command taskset.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run(String status, List<Variant> all, String log, String file) {
		List<Variant> variants = new ArrayList<>(all);
		variants.retainAll(Variant.select(this.options.text("only", "")));
		Map<Variant, List<StormResult>> results = new LinkedHashMap<>();
		for (int launch = 1; launch <= this.options.launches(); launch++) {
			for (Variant variant : variants) {
				Report.progress("storm: " + status + ", " + log + ", launch " + launch + ", " + variant.label());
				results.computeIfAbsent(variant, (key) -> new ArrayList<>()).add(storm(variant, file));
			}
		}
		if (!results.isEmpty()) {
			report(status + ", log to " + log, results);
		}
	}

	private StormResult storm(Variant variant, String file) {
		List<String> args = file.isEmpty() ? List.of()
				: List.of("--logging.file.name=" + file, "--logging.logback.rollingpolicy.max-file-size=50MB",
						"--logging.logback.rollingpolicy.total-size-cap=100MB");
		try (Subject subject = Subject.start(List.of(variant), args, this.options).get(0)) {
			Cost.warmUp(List.of(subject), this.options);
			return new GoodClient(subject, this.options.number("seconds", 5, 20)).measure();
		}
	}

	private void report(String title, Map<Variant, List<StormResult>> results) {
		this.report.line("");
		this.report.line("| " + title + " | p50 | p99 | p99.9 | errors answered |");
		this.report.line("|---|---|---|---|---|");
		StormResult base = StormResult.median(results.values().iterator().next());
		results.forEach((variant, launches) -> {
			StormResult result = StormResult.median(launches);
			this.report.line(String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %.2f |", variant.label(),
					result.half() / base.half(), result.most() / base.most(), result.worst() / base.worst(),
					result.errors() / base.errors()));
		});
		Map<String, Object> raw = new LinkedHashMap<>();
		results.forEach(
				(variant, launches) -> raw.put(variant.label(), launches.stream().map(StormResult::values).toList()));
		this.report.json("storm, " + title, raw);
	}

}
