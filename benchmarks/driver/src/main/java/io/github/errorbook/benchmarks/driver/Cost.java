package io.github.errorbook.benchmarks.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Processor time for each request, in slices of all variants side by side.
 */
final class Cost {

	private final Options options;

	private final List<Variant> variants;

	private final Random random;

	private final List<Map<Variant, double[]>> launches = new ArrayList<>();

	private final List<Map<String, Object>> details = new ArrayList<>();

	Cost(Options options) {
		this.options = options;
		this.variants = Variant.select(options.text("only", "")).stream().filter(Row::uses).toList();
		this.random = new Random(options.seed());
		if (this.variants.isEmpty()) {
			throw new IllegalArgumentException("No variant starts with " + options.text("only", "") + ": choose of "
					+ Arrays.stream(Variant.values()).map(Variant::label).toList());
		}
	}

	void run(Report report) {
		for (int launch = 1; launch <= this.options.launches(); launch++) {
			Report.progress("cost: launch " + launch + ", starting " + this.variants.size() + " processes");
			List<Subject> subjects = Subject.start(this.variants, List.of(), this.options);
			Report.progress("cost: warming up");
			try {
				warmUp(subjects, this.options);
				Report.progress("cost: measuring");
				this.launches.add(measure(subjects));
				this.details.add(describe(subjects));
			}
			finally {
				subjects.forEach(Subject::close);
			}
		}
		report(report);
	}

	static void warmUp(List<Subject> subjects, Options options) {
		List<Subject> cold = new ArrayList<>(subjects);
		while (!cold.isEmpty()) {
			cold.forEach((subject) -> subject.warmUp(options.slice()));
			cold.removeIf((subject) -> subject.isWarm(options.warmUp(), options.longestWarmUp()));
		}
	}

	private Map<Variant, double[]> measure(List<Subject> subjects) {
		Map<Variant, double[]> costs = new EnumMap<>(Variant.class);
		subjects.forEach((subject) -> costs.put(subject.variant(), new double[this.options.rounds()]));
		List<Subject> order = new ArrayList<>(subjects);
		for (int round = 0; round < this.options.rounds(); round++) {
			Collections.shuffle(order, this.random);
			for (Subject subject : order) {
				costs.get(subject.variant())[round] = subject.slice(this.options.slice());
			}
		}
		return costs;
	}

	private Map<String, Object> describe(List<Subject> subjects) {
		return subjects.stream()
			.collect(Collectors.toMap((subject) -> subject.variant().label(), Subject::describe, (a, b) -> a,
					LinkedHashMap::new));
	}

	private void report(Report report) {
		report.title("Processor time for each request");
		report.line("| case | goal | ratio | range | |");
		report.line("|---|---|---|---|---|");
		Row.of(this.variants).forEach((row) -> report(row, report));
		report.json("cost", Map.of("variants", raw(), "processes", this.details));
	}

	private void report(Row row, Report report) {
		double[] ratios = this.launches.stream()
			.mapToDouble((costs) -> Row.ratio(costs.get(row.variant()), costs.get(row.base())))
			.toArray();
		report.ratio("cost", row.title(), row.goal(), ratios);
	}

	private Map<String, Object> raw() {
		Map<String, Object> raw = new LinkedHashMap<>();
		for (Variant variant : this.variants) {
			raw.put(variant.label(), this.launches.stream().map((costs) -> costs.get(variant)).toList());
		}
		return raw;
	}

}
