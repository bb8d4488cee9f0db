package io.github.errorbook.benchmarks.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes maps, lists, numbers and plain text as JSON.
 */
final class Json {

	private Json() {
	}

	static String of(Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((entry) -> of(String.valueOf(entry.getKey())) + ": " + of(entry.getValue()))
				.collect(Collectors.joining(",\n", "{\n", "\n}"));
		}
		if (value instanceof List<?> list) {
			return list.stream().map(Json::of).collect(Collectors.joining(", ", "[", "]"));
		}
		if (value instanceof double[] numbers) {
			return of(Arrays.stream(numbers).map((number) -> Math.rint(number * 1000) / 1000).boxed().toList());
		}
		return (value instanceof Number || value instanceof Boolean) ? value.toString() : quote(value.toString());
	}

	private static String quote(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
	}

}
