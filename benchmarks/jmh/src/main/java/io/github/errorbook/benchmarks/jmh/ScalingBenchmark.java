package io.github.errorbook.benchmarks.jmh;

import java.util.List;
import java.util.Map;
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

import io.github.errorbook.exception.ApiException;

/**
 * One error in applications and inputs of growing size.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScalingBenchmark {

	@Benchmark
	public byte[] codes(Codes codes) {
		return codes.pipeline.answer(new ApiException(codes.code));
	}

	@Benchmark
	public byte[] exceptionTypes(MappedTypes types) {
		return types.pipeline.answer(types.thrown);
	}

	@Benchmark
	public byte[] violations(Violations violations) {
		return violations.pipeline.answer(violations.thrown);
	}

	@Benchmark
	public byte[] causes(Causes causes) {
		return causes.pipeline.answer(causes.thrown);
	}

	@Benchmark
	public int advices(Advices advices) {
		return advices.application.throughServlet();
	}

	@State(Scope.Thread)
	public static class Codes {

		@Param({ "10", "1000", "10000" })
		private int codes;

		private Pipeline pipeline;

		private String code;

		@Setup
		public void start() {
			this.pipeline = Pipeline.start(Map.of(Scale.CODES, this.codes), Scale.class);
			this.code = Scale.code(this.codes / 2);
			this.pipeline.require(new ApiException(this.code), this.code);
		}

		@TearDown
		public void stop() {
			this.pipeline.close();
		}

	}

	@State(Scope.Thread)
	public static class MappedTypes {

		@Param({ "10", "100", "1000" })
		private int types;

		private Pipeline pipeline;

		private Throwable thrown;

		@Setup
		public void start() {
			List<Class<? extends Throwable>> made = ExceptionTypes.make(this.types);
			this.pipeline = Pipeline.start(Map.of(Scale.TYPES, this.types), Scale.class);
			made.forEach((type) -> this.pipeline.answer(ExceptionTypes.create(type)));
			this.thrown = ExceptionTypes.create(made.get(this.types / 2));
			this.pipeline.require(this.thrown, Scale.code(this.types / 2));
		}

		@TearDown
		public void stop() {
			this.pipeline.close();
		}

	}

	@State(Scope.Thread)
	public static class Violations {

		@Param({ "1", "5", "20", "100", "1000" })
		private int violations;

		private Pipeline pipeline;

		private Exception thrown;

		@Setup
		public void start() {
			this.pipeline = Pipeline.start(Map.of());
			this.thrown = this.pipeline.invalid(Order.withFaultyLines(this.violations));
			this.pipeline.require(this.thrown, "VALIDATION_FAILED");
		}

		@TearDown
		public void stop() {
			this.pipeline.close();
		}

	}

	@State(Scope.Thread)
	public static class Causes {

		@Param({ "1", "5", "20", "100" })
		private int causes;

		private Pipeline pipeline;

		private Throwable thrown;

		@Setup
		public void start() {
			this.pipeline = Pipeline.start(Map.of());
			this.thrown = new IllegalStateException("The first of all");
			for (int i = 0; i < this.causes; i++) {
				this.thrown = new IllegalStateException("Because of another", this.thrown);
			}
			this.pipeline.require(this.thrown, "INTERNAL_SERVER_ERROR");
		}

		@TearDown
		public void stop() {
			this.pipeline.close();
		}

	}

	@State(Scope.Thread)
	public static class Advices {

		@Param({ "0", "1", "10", "50" })
		private int advices;

		private InProcess application;

		@Setup
		public void start() {
			this.application = InProcess.of(Variant.NOT_FOUND_ERRORBOOK,
					Application.ERRORBOOK.start(Map.of(Scale.ADVICES, this.advices), Scale.class));
		}

		@TearDown
		public void stop() {
			this.application.close();
		}

	}

}
