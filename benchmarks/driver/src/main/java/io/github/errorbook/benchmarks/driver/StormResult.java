package io.github.errorbook.benchmarks.driver;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a storm did to good requests.
 *
 * @param half the median of the latencies in microseconds
 * @param most the 99th percentile
 * @param worst the 99.9th percentile
 * @param errors errors answered in a second
 */
record StormResult(double half, double most, double worst, double errors) {

	static StormResult median(List<StormResult> launches) {
		return new StormResult(median(launches, StormResult::half), median(launches, StormResult::most),
				median(launches, StormResult::worst), median(launches, StormResult::errors));
	}

	private static double median(List<StormResult> launches, ToDoubleFunction<StormResult> value) {
		return Row.median(launches.stream().mapToDouble(value).toArray());
	}

	double[] values() {
		return new double[] { this.half, this.most, this.worst, this.errors };
	}

}
