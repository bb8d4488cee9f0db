package io.github.errorbook.benchmarks.jmh;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.server.ResponseStatusException;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.handle.ErrorRequest;

/**
 * Handles millions of errors that all differ, and prints what they leave behind.
 */
public final class MemoryCheck {

	private static final int DEFAULT_ERRORS = 10_000_000;

	private static final int LINES = 10;

	private MemoryCheck() {
	}

	public static void main(String[] args) {
		int errors = (args.length > 0) ? Integer.parseInt(args[0]) : DEFAULT_ERRORS;
		try (Pipeline pipeline = Pipeline.start(Map.of("logging.level.io.github.errorbook", "off"))) {
			answer(pipeline, 0, errors / LINES / 10);
			print(0);
			for (int line = 0; line < LINES; line++) {
				answer(pipeline, errors / LINES * line, errors / LINES * (line + 1));
				print(errors / LINES * (line + 1));
			}
		}
	}

	private static void print(int errors) {
		System.gc();
		System.gc();
		long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		System.out.printf("%,11d errors: %,7d KB of heap in use%n", errors, used / 1024);
	}

	private static void answer(Pipeline pipeline, int from, int to) {
		for (int i = from; i < to; i++) {
			ErrorRequest request = new ErrorRequest("GET", "/orders/" + i, locale(i), "id-" + i, null);
			pipeline.answer(thrown(i), request, "application/problem+json;v=" + i + ", text/x" + i);
		}
	}

	/*
	 * One of a million, as clients can make them up with Accept-Language.
	 */
	private static Locale locale(int i) {
		int number = i % 1_000_000;
		return new Locale.Builder().setLanguage("en").setVariant("v" + (1_000_000 + number)).build();
	}

	private static Exception thrown(int i) {
		return switch (i % 6) {
			case 0 -> new ApiException("UNKNOWN_" + i).with("name" + i, i);
			case 1 -> new ApiException("RESOURCE_NOT_FOUND").with("id", "order " + i).with("name" + i, List.of(i));
			case 2 -> new InvalidFieldsException().field("items[" + i + "]", "is wrong: " + i);
			case 3 -> new ResponseStatusException(HttpStatus.CONFLICT, "Order " + i + " is closed");
			case 4 -> invalid(i);
			default -> new IllegalStateException("Order " + i, new ApiException("CONFLICT").withHeader("X-A" + i, "b"));
		};
	}

	private static BindException invalid(int i) {
		BindException result = new BindException(new Object(), "order" + i);
		result.reject("code" + i, "Order " + i + " has faults");
		return result;
	}

}
