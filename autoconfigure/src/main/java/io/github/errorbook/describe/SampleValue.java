package io.github.errorbook.describe;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.DetailDefinition;

/**
 * A value as a detail might have it: the example of the catalog, else what the type
 * suggests.
 */
final class SampleValue {

	private static final Map<String, Object> BY_TYPE = Map.ofEntries(Map.entry("decimal", "100.00"),
			Map.entry("money", "100.00"), Map.entry("amount", "100.00"), Map.entry("number", 1.5),
			Map.entry("double", 1.5), Map.entry("float", 1.5), Map.entry("integer", 42L), Map.entry("int", 42L),
			Map.entry("long", 42L), Map.entry("count", 42L), Map.entry("boolean", true),
			Map.entry("instant", "2026-01-31T10:15:30Z"), Map.entry("timestamp", "2026-01-31T10:15:30Z"),
			Map.entry("datetime", "2026-01-31T10:15:30Z"), Map.entry("date", "2026-01-31"),
			Map.entry("time", "10:15:30"), Map.entry("duration", "PT30S"),
			Map.entry("uuid", "123e4567-e89b-12d3-a456-426614174000"), Map.entry("uri", "https://example.com/"),
			Map.entry("url", "https://example.com/"), Map.entry("email", "ada@example.com"),
			Map.entry("currency", "EUR"), Map.entry("country", "DE"), Map.entry("language", "en"),
			Map.entry("list", List.of("text")), Map.entry("array", List.of("text")),
			Map.entry("object", Map.of("name", "text")), Map.entry("string", "text"), Map.entry("text", "text"));

	private SampleValue() {
	}

	/**
	 * Return a value.
	 * @param name the name of the detail
	 * @param detail what the catalog declares
	 * @return the value: a number or boolean where the type says so, else mostly text
	 */
	static Object of(String name, DetailDefinition detail) {
		String type = (detail.type() != null) ? detail.type() : "";
		Object suggested = BY_TYPE.get(type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
		String example = detail.example();
		if (example != null) {
			return converted(example, suggested);
		}
		return (suggested != null) ? suggested : placeholder(name, type);
	}

	/* An example that does not fit its type is shown as it is written. */
	private static Object converted(String example, @Nullable Object like) {
		try {
			if (like instanceof Long) {
				return Long.valueOf(example.trim());
			}
			if (like instanceof Double) {
				return Double.valueOf(example.trim());
			}
		}
		catch (NumberFormatException ex) {
			return example;
		}
		return (like instanceof Boolean) ? Boolean.valueOf(example.trim()) : example;
	}

	/* Of "CARD | CASH" the first. */
	private static String placeholder(String name, String type) {
		String first = type.split("[|,]", 2)[0].trim();
		return first.isEmpty() ? name : first;
	}

}
