package io.github.errorbook.render;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import io.github.errorbook.guard.CleanText;

/**
 * Members that are the same in every error. Immutable.
 *
 * @since 0.1.0
 */
public final class ConstantMembers {

	/**
	 * No member at all.
	 */
	public static final ConstantMembers NONE = new ConstantMembers(Map.of());

	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,17})?");

	private final Map<String, @Nullable Object> values;

	private ConstantMembers(Map<String, @Nullable Object> values) {
		this.values = Collections.unmodifiableMap(values);
	}

	/**
	 * Create members.
	 * @param members the values by name. A text is a text, unless JSON reads it as
	 * {@code true}, {@code false}, {@code null}, a number or a text in quotes; an empty
	 * text is {@code null}.
	 * @return the members, in the same order
	 * @throws IllegalArgumentException if a value is none of these
	 */
	public static ConstantMembers of(Map<String, ?> members) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		members.forEach((name, value) -> values.put(name, read(value)));
		return new ConstantMembers(values);
	}

	private static @Nullable Object read(Object value) {
		if (value instanceof String text) {
			return readText(text);
		}
		if (value instanceof Boolean) {
			return value;
		}
		boolean number = value instanceof Number && !value.toString().matches("NaN|-?Infinity");
		if (!number) {
			throw new IllegalArgumentException(value + " is neither a text nor a number, true, false or null");
		}
		return decimal(value.toString());
	}

	private static @Nullable Object readText(String text) {
		if (NUMBER.matcher(text).matches()) {
			return decimal(text);
		}
		boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
		return switch (text) {
			case "", "null" -> null;
			case "true", "false" -> Boolean.valueOf(text);
			default -> quoted ? text.substring(1, text.length() - 1) : text;
		};
	}

	private static Number decimal(String text) {
		BigDecimal decimal = new BigDecimal(text);
		return (decimal.scale() == 0) ? decimal.toBigInteger() : decimal;
	}

	/**
	 * Return the members.
	 * @return a {@code String}, {@code Boolean}, {@code BigInteger}, {@code BigDecimal}
	 * or {@code null} by name
	 */
	public Map<String, @Nullable Object> values() {
		return this.values;
	}

	void write(JsonGenerator json) {
		this.values.forEach((name, value) -> {
			json.writeName(name);
			write(json, value);
		});
	}

	private static void write(JsonGenerator json, @Nullable Object value) {
		if (value instanceof BigInteger number) {
			json.writeNumber(number);
		}
		else if (value instanceof BigDecimal number) {
			json.writeNumber(number);
		}
		else if (value instanceof Boolean flag) {
			json.writeBoolean(flag);
		}
		else if (value != null) {
			json.writeString(CleanText.of(value.toString()));
		}
		else {
			json.writeNull();
		}
	}

	@Override
	public boolean equals(@Nullable Object object) {
		return object instanceof ConstantMembers other && this.values.equals(other.values);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	@Override
	public String toString() {
		return this.values.toString();
	}

}
