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
 * A text for people in which {@code {name}} stands for the value of a detail, and a part
 * {@code {?: {name}}} for a part that is omitted unless all of its values are there and
 * not empty. A name is a letter or underscore followed by letters, digits, {@code _},
 * {@code .} or {@code -}; other braces are text. Immutable and safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class MessageTemplate {

	/**
	 * What stands in for a value that is missing.
	 */
	public static final String MISSING = "\u2026";

	private static final String NAME = "\\{([A-Za-z_][A-Za-z0-9_.-]*)}";

	private static final Pattern PART = Pattern.compile("\\{\\?((?:[^{}]|" + NAME + ")*)}|" + NAME);

	private static final int MAX_VALUE_LENGTH = 256;

	private final String text;

	private final List<Part> parts;

	private final Set<String> names = new LinkedHashSet<>();

	private MessageTemplate(String text, List<Part> parts) {
		this.text = text;
		this.parts = List.copyOf(parts);
		for (Part part : this.parts) {
			this.names.addAll(part.names());
		}
	}

	/**
	 * Parse a text.
	 * @param text the text, with or without placeholders
	 * @return the template
	 */
	public static MessageTemplate parse(String text) {
		List<Part> parts = new ArrayList<>();
		Matcher matcher = PART.matcher(text);
		int end = 0;
		while (matcher.find()) {
			parts.add(new Literal(text.substring(end, matcher.start())));
			parts.add((matcher.group(1) != null) ? optional(matcher) : new Value(matcher.group(3)));
			end = matcher.end();
		}
		parts.add(new Literal(text.substring(end)));
		return new MessageTemplate(text, parts);
	}

	private static Part optional(Matcher matcher) {
		MessageTemplate content = parse(matcher.group(1));
		return content.names.isEmpty() ? new Literal(matcher.group()) : new Optional(content);
	}

	/**
	 * Return the names of the placeholders.
	 * @return the names, in the order of the text, each once
	 */
	public Set<String> placeholders() {
		return new LinkedHashSet<>(this.names);
	}

	/**
	 * Return whether the text is the same for all values.
	 * @return {@code true} if it has no placeholder
	 */
	public boolean isFixed() {
		return this.names.isEmpty();
	}

	/**
	 * Fill in values. A value that is missing, or has no text of its own, becomes
	 * {@value #MISSING}, unless it is in an optional part; a value of more than 256
	 * characters is cut.
	 * @param values the values by name
	 * @return the text, without any placeholder
	 */
	public String format(Map<String, ? extends @Nullable Object> values) {
		if (this.names.isEmpty()) {
			return this.text;
		}
		StringBuilder result = new StringBuilder(this.text.length() + 16 * this.names.size());
		append(values, result);
		return result.toString();
	}

	private void append(Map<String, ? extends @Nullable Object> values, StringBuilder result) {
		for (Part part : this.parts) {
			part.append(values, result);
		}
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

	private sealed interface Part {

		default Set<String> names() {
			return Set.of();
		}

		void append(Map<String, ? extends @Nullable Object> values, StringBuilder result);

	}

	private record Literal(String text) implements Part {

		@Override
		public void append(Map<String, ? extends @Nullable Object> values, StringBuilder result) {
			result.append(this.text);
		}

	}

	private record Value(String name) implements Part {

		@Override
		public Set<String> names() {
			return Set.of(this.name);
		}

		@Override
		public void append(Map<String, ? extends @Nullable Object> values, StringBuilder result) {
			result.append(asText(values.get(this.name)));
		}

	}

	private record Optional(MessageTemplate content) implements Part {

		@Override
		public Set<String> names() {
			return this.content.names;
		}

		@Override
		public void append(Map<String, ? extends @Nullable Object> values, StringBuilder result) {
			if (this.content.names.stream().map(values::get).map(MessageTemplate::asText).allMatch(this::isThere)) {
				this.content.append(values, result);
			}
		}

		private boolean isThere(String text) {
			return !text.isEmpty() && !text.equals(MISSING);
		}

	}

}
