package io.github.errorbook.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A text for people in which {@code {name}} stands for the value of a detail. A name is a
 * letter or underscore followed by letters, digits, {@code _}, {@code .} or {@code -};
 * other braces are text. Immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class MessageTemplate {

	/**
	 * What stands in for a value that is missing.
	 */
	public static final String MISSING = "\u2026";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_.-]*)}");

	private static final int MAX_VALUE_LENGTH = 256;

	private final String text;

	private final List<String> literals;

	private final List<String> names;

	private MessageTemplate(String text, List<String> literals, List<String> names) {
		this.text = text;
		this.literals = List.copyOf(literals);
		this.names = List.copyOf(names);
	}

	/**
	 * Parse a text.
	 * @param text the text, with or without placeholders
	 * @return the template
	 */
	public static MessageTemplate parse(String text) {
		List<String> literals = new ArrayList<>();
		List<String> names = new ArrayList<>();
		Matcher matcher = PLACEHOLDER.matcher(text);
		int end = 0;
		while (matcher.find()) {
			literals.add(text.substring(end, matcher.start()));
			names.add(matcher.group(1));
			end = matcher.end();
		}
		literals.add(text.substring(end));
		return new MessageTemplate(text, literals, names);
	}

	/**
	 * Return the names of the placeholders.
	 * @return the names, in the order of the text, each once
	 */
	public Set<String> placeholders() {
		return new LinkedHashSet<>(this.names);
	}

	/**
	 * Fill in values. A value that is missing, or has no text of its own, becomes
	 * {@value #MISSING}; a value of more than 256 characters is cut.
	 * @param values the values by name
	 * @return the text, without any placeholder
	 */
	public String format(Map<String, ? extends @Nullable Object> values) {
		if (this.names.isEmpty()) {
			return this.text;
		}
		StringBuilder result = new StringBuilder(this.text.length() + 16 * this.names.size());
		for (int i = 0; i < this.names.size(); i++) {
			result.append(this.literals.get(i)).append(asText(values.get(this.names.get(i))));
		}
		return result.append(this.literals.get(this.names.size())).toString();
	}

	private static String asText(@Nullable Object value) {
		String text = (value != null) ? textOf(value) : null;
		if (text == null) {
			return MISSING;
		}
		return (text.length() <= MAX_VALUE_LENGTH) ? text : cut(text) + MISSING;
	}

	private static String cut(String text) {
		boolean splitsCharacter = Character.isHighSurrogate(text.charAt(MAX_VALUE_LENGTH - 1));
		return text.substring(0, splitsCharacter ? MAX_VALUE_LENGTH - 1 : MAX_VALUE_LENGTH);
	}

	private static @Nullable String textOf(Object value) {
		try {
			String text = (value instanceof BigDecimal decimal) ? textOf(decimal) : value.toString();
			return (text != null && !namesClass(text, value)) ? text : null;
		}
		catch (Throwable ex) {
			return null;
		}
	}

	/* The plain form of 1E+999999999 would fill the memory. */
	private static String textOf(BigDecimal value) {
		return (Math.abs((long) value.scale()) <= MAX_VALUE_LENGTH) ? value.toPlainString() : value.toString();
	}

	private static boolean namesClass(String text, Object value) {
		return text.startsWith(value.getClass().getName() + "@");
	}

	/**
	 * Return the text as it was written.
	 * @return the text with its placeholders
	 */
	@Override
	public String toString() {
		return this.text;
	}

}
