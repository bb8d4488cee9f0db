package io.github.errorbook.benchmarks.driver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Processor time for each request with few and with many clients at once, on threads of
 * the platform and on virtual ones.
 */
final class Scaling {

	private static final List<Integer> CLIENTS = List.of(2, 64, 512);

	private static final List<Variant> BASES = List.of(Variant.ENTITY, Variant.ADVICE_STACKLESS);

	private static final List<Variant> VARIANTS = List.of(Variant.ERRORBOOK, Variant.ENTITY, Variant.ADVICE_STACKLESS);

	private final Options options;

	Scaling(Options options) {
		this.options = options;
	}

	void run(Report report) {
		report.title("Clients at once");
		report.line("| case | goal | ratio | range | |");
		report.line("|---|---|---|---|---|");
		run("platform threads", List.of(), report);
		if (Runtime.version().feature() >= 21) {
			run("virtual threads", List.of("--spring.threads.virtual.enabled=true"), report);
		}
		else {
			report.line("| virtual threads: not measured, they need the driver to run on Java 21 or later | | | | |");
		}
	}

	private void run(String threads, List<String> args, Report report) {
		Map<Integer, List<Map<Variant, double[]>>> costs = CLIENTS.stream()
			.collect(Collectors.toMap((clients) -> clients, (clients) -> new ArrayList<>()));
		for (int launch = 1; launch <= this.options.launches(); launch++) {
			Report.progress("scaling: " + threads + ", launch " + launch);
			List<Subject> subjects = Subject.start(VARIANTS, args, this.options);
			try {
				Cost.warmUp(subjects, this.options);
				CLIENTS.forEach((clients) -> costs.get(clients).add(measure(subjects, clients)));
			}
			finally {
				subjects.forEach(Subject::close);
			}
		}
		CLIENTS.forEach((clients) -> report(threads, clients, costs.get(clients), report));
	}

	private Map<Variant, double[]> measure(List<Subject> subjects, int clients) {
		Map<Variant, double[]> costs = new EnumMap<>(Variant.class);
		for (Subject subject : subjects) {
			subject.connect(clients);
			subject.slice(10 * clients);
			costs.put(subject.variant(), new double[this.options.rounds()]);
		}
		for (int round = 0; round < this.options.rounds(); round++) {
			for (Subject subject : subjects) {
				costs.get(subject.variant())[round] = subject.slice(this.options.slice());
			}
		}
		return costs;
	}

	private void report(String threads, int clients, List<Map<Variant, double[]>> launches, Report report) {
		for (Variant base : BASES) {
			double[] ratios = launches.stream()
				.mapToDouble((costs) -> Row.ratio(costs.get(Variant.ERRORBOOK), costs.get(base)))
				.toArray();
			report.ratio("scaling", clients + " clients, " + threads + ": 404, against " + base.label(), 0, ratios);
		}
		report.json("scaling, " + threads + ", " + clients, launches.stream().map((costs) -> labelled(costs)).toList());
	}

	private static Map<String, double[]> labelled(Map<Variant, double[]> costs) {
		return costs.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().label(), Map.Entry::getValue));
	}

}
