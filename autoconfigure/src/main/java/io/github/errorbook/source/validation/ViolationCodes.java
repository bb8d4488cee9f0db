package io.github.errorbook.source.validation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.Violation;
import io.github.errorbook.source.validation.ValidationProperties.ViolationCode;

/**
 * Turns the names of constraints into codes: the configured ones, else the name in upper
 * snake case. A key with a field counts before one without; in it, indexes may be left
 * out.
 */
final class ViolationCodes {

	private static final int MAX_CACHED = 128;

	private static final Pattern UPPER_SNAKE = Pattern.compile("[A-Z0-9_]*");

	private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

	private static final Pattern SEPARATOR = Pattern.compile("[^A-Za-z0-9]+");

	private static final Pattern INDEX = Pattern.compile("\\[\\d*]");

	private static final ConcurrentLruCache<String, String> UPPER_SNAKE_NAMES = new ConcurrentLruCache<>(256,
			ViolationCodes::toUpperSnake);

	private final Map<String, ViolationCode> configured = new HashMap<>();

	ViolationCodes(Map<String, ViolationCode> configured) {
		configured.forEach((key, code) -> {
			int dot = key.lastIndexOf('.');
			this.configured.put(key.substring(0, dot + 1) + upperSnake(key.substring(dot + 1)), code);
		});
	}

	Violation apply(Violation violation) {
		String name = violation.code();
		if (name == null) {
			return violation;
		}
		String code = upperSnake(name);
		ViolationCode own = this.configured.isEmpty() ? null : find(violation.field(), code);
		Violation coded = violation.withCode((own != null && own.code() != null) ? own.code() : code);
		String message = (own != null) ? own.message() : null;
		return (message != null) ? coded.withMessage(InputFaults.format(message, coded)) : coded;
	}

	private @Nullable ViolationCode find(String field, String code) {
		ViolationCode found = this.configured.get(field + "." + code);
		if (found == null && field.indexOf('[') >= 0) {
			found = this.configured.get(INDEX.matcher(field).replaceAll("") + "." + code);
		}
		return (found != null) ? found : this.configured.get(code);
	}

	static String upperSnake(String name) {
		return (name.length() <= MAX_CACHED) ? UPPER_SNAKE_NAMES.get(name) : toUpperSnake(name);
	}

	private static String toUpperSnake(String name) {
		if (UPPER_SNAKE.matcher(name).matches()) {
			return name;
		}
		String parts = SEPARATOR.matcher(HUMP.matcher(name).replaceAll("_")).replaceAll("_");
		return parts.toUpperCase(Locale.ROOT);
	}

}
