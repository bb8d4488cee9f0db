package io.github.errorbook.benchmarks.driver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what its arguments name.
 */
public final class Driver {

	private Driver() {
	}

	public static void main(String[] args) {
		Processor.require();
		Options options = new Options(args);
		Report report = new Report();
		describe(options, report, args);
		for (String mode : options.modes()) {
			switch (mode) {
				case "cost" -> new Cost(options).run(report);
				case "startup" -> new Startup(options).run(report);
				case "scaling" -> new Scaling(options).run(report);
				case "storm" -> new Storm(options, report).run();
				case "soak" -> new Soak(options).run(report);
				default ->
					throw new IllegalArgumentException("Unknown mode " + mode + ": use cost, startup, scaling, storm, soak");
			}
		}
		report.write(options.output());
	}

	private static void describe(Options options, Report report, String... args) {
		Map<String, Object> setting = new LinkedHashMap<>();
		setting.put("arguments", List.of(args));
		setting.put("seed", options.seed());
		setting.put("java", System.getProperty("java.vm.version"));
		setting.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
		setting.put("processors", Runtime.getRuntime().availableProcessors());
		setting.put("flags", Server.FLAGS);
		setting.put("properties", Server.ARGUMENTS);
		report.json("setting", setting);
		report.line("Ratios: the median of " + options.launches() + " launches, each with " + options.rounds()
				+ " slices of " + options.slice() + " requests after a warm-up of at least " + options.warmUp()
				+ "; the range of the launches. Java " + Runtime.version().feature() + ", "
				+ Runtime.getRuntime().availableProcessors() + " processors, seed " + options.seed() + ".");
	}

}
