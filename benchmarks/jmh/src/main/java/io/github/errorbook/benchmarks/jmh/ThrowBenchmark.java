package io.github.errorbook.benchmarks.jmh;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.github.errorbook.exception.ApiException;

/**
 * What a handler that throws costs before anybody can answer: the JDK wraps the exception
 * of a method that was called by reflection, and the wrapper fills its stack trace.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ThrowBenchmark {

	@Param({ "46", "133" })
	private int depth;

	private Method returning;

	private Method throwing;

	@Setup
	public void find() throws NoSuchMethodException {
		this.returning = Handler.class.getMethod("answer");
		this.throwing = Handler.class.getMethod("fail");
	}

	@Benchmark
	public Object returned() {
		return call(this.returning, this.depth);
	}

	@Benchmark
	public Object thrown() {
		return call(this.throwing, this.depth);
	}

	private static Object call(Method method, int depth) {
		return (depth > 0) ? call(method, depth - 1) : invoke(method);
	}

	private static Object invoke(Method method) {
		try {
			return method.invoke(null);
		}
		catch (InvocationTargetException ex) {
			return ex.getTargetException();
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Has no stack trace of its own to fill.
	 */
	public static final class Handler {

		private Handler() {
		}

		public static Object answer() {
			return new Object();
		}

		public static Object fail() {
			throw new ApiException(ErrorBody.NOT_FOUND_CODE);
		}

	}

}
