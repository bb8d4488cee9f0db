package io.github.errorbook.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks with the options of JMH's command line, and writes JSON and a table
 * of ratios beside each other.
 */
public final class Benchmarks {

	private Benchmarks() {
	}

	public static void main(String[] args) throws CommandLineOptionException, RunnerException, IOException {
		Path directory = Path.of(System.getProperty("results", "target"));
		Files.createDirectories(directory);
		ResultTable table = new ResultTable(new Runner(new OptionsBuilder().parent(new CommandLineOptions(args))
			.addProfiler(GCProfiler.class)
			.shouldFailOnError(true)
			.resultFormat(ResultFormatType.JSON)
			.result(directory.resolve("jmh.json").toString())
			.build()).run());
		Files.writeString(directory.resolve("jmh.md"), table.markdown());
		System.out.println(table.markdown());
	}

}
