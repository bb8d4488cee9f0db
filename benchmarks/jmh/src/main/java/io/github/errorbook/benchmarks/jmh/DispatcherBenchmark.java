package io.github.errorbook.benchmarks.jmh;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One request through an application of Spring Boot.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DispatcherBenchmark {

	@Param
	private Variant variant;

	private InProcess application;

	@Setup
	public void start() {
		this.application = InProcess.start(this.variant);
	}

	@TearDown
	public void stop() {
		this.application.close();
	}

	@Benchmark
	public int servlet() {
		return this.application.throughServlet();
	}

	@Benchmark
	public int filters() {
		return this.application.throughFilters();
	}

}
