package io.github.errorbook.benchmarks.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a start costs, in loaded classes and in processor time of the whole process, its
 * compiler included.
 */
final class Startup {

	private static final List<App> APPS = List.of(App.PLAIN, App.ERRORBOOK);

	private static final int CLASSES = 1;

	private static final int MILLIS = 2;

	private final Options options;

	private final Random random;

	private final Map<App, List<List<Integer>>> starts = new EnumMap<>(App.class);

	Startup(Options options) {
		this.options = options;
		this.random = new Random(options.seed());
	}

	void run(Report report) {
		int count = this.options.number("starts", 5, 31);
		Report.progress("startup: " + count + " starts of each");
		APPS.forEach((app) -> start(app));
		APPS.forEach((app) -> this.starts.put(app, new ArrayList<>()));
		for (int i = 0; i < count; i++) {
			List<App> order = new ArrayList<>(APPS);
			Collections.shuffle(order, this.random);
			order.forEach((app) -> this.starts.get(app).add(start(app)));
		}
		report(report);
	}

	private List<Integer> start(App app) {
		try (Server server = Server.start("startup-" + app.name(), app, List.of(), this.options)) {
			return server.awaitReady();
		}
	}

	private void report(Report report) {
		double classes = Row.median(values(App.ERRORBOOK, CLASSES)) - Row.median(values(App.PLAIN, CLASSES));
		double[] ratios = ratios();
		report.title("Start");
		report.line("| case | goal | figure | quartiles | |");
		report.line("|---|---|---|---|---|");
		report.line("| loaded classes above plain Boot | ≤ 200 | %d | | %s |".formatted((int) classes,
				(classes <= 200) ? "pass" : "miss"));
		report.ratio("startup", "processor time until ready, against plain Boot", 1.03, ratios);
		report.json("startup", this.starts);
	}

	/*
	 * The median of the ratios of neighbours, between their quartiles.
	 */
	private double[] ratios() {
		double[] costs = values(App.ERRORBOOK, MILLIS);
		double[] bases = values(App.PLAIN, MILLIS);
		double[] ratios = new double[costs.length];
		Arrays.setAll(ratios, (i) -> costs[i] / bases[i]);
		Arrays.sort(ratios);
		return new double[] { ratios[ratios.length / 4], Row.ratio(costs, bases), ratios[ratios.length * 3 / 4] };
	}

	private double[] values(App app, int index) {
		return this.starts.get(app).stream().mapToDouble((start) -> start.get(index)).toArray();
	}

}
