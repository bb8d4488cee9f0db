package io.github.errorbook.benchmarks.jmh;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import io.github.errorbook.exception.ApiException;

/**
 * One error through Errorbook alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PipelineBenchmark {

	private Pipeline pipeline;

	private Exception invalid;

	private Exception internal;

	@Setup
	public void start() {
		this.pipeline = Pipeline.start(Map.of());
		this.invalid = this.pipeline.invalid(new Order(" ", "nobody", "EURO", 0, null, null));
		this.internal = new IllegalStateException("No connection to the stock");
		this.pipeline.require(this.invalid, "VALIDATION_FAILED");
		this.pipeline.require(this.internal, "INTERNAL_SERVER_ERROR");
	}

	@TearDown
	public void stop() {
		this.pipeline.close();
	}

	@Benchmark
	public byte[] notFound() {
		return this.pipeline.answer(new ApiException(ErrorBody.NOT_FOUND_CODE));
	}

	@Benchmark
	public byte[] fiveInvalidFields() {
		return this.pipeline.answer(this.invalid);
	}

	@Benchmark
	public byte[] internal() {
		return this.pipeline.answer(this.internal);
	}

}
