package io.github.errorbook.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How clients see the codes that have no value of their own: the words of the code, in
 * another spelling. A word ends at a character that is neither letter nor digit, and
 * before a capital that follows a small letter or a digit.
 *
 * @since 0.1.0
 * @see ErrorDefinition#value()
 */
public enum CodeStyle {

	/** As in {@code ORDER_NOT_FOUND}. */
	UPPER_SNAKE("_"),

	/** As in {@code order_not_found}. */
	LOWER_SNAKE("_"),

	/** As in {@code order-not-found}. */
	KEBAB("-"),

	/** As in {@code order.not.found}. */
	DOTTED(".");

	private static final Pattern BETWEEN_WORDS = Pattern
		.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll})(?=\\p{Lu})");

	private final String separator;

	CodeStyle(String separator) {
		this.separator = separator;
	}

	/**
	 * Spell a code in this style.
	 * @param code the code
	 * @return its words in this style, or the code itself if it has none
	 */
	public String apply(String code) {
		String words = Arrays.stream(BETWEEN_WORDS.split(code))
			.filter((word) -> !word.isEmpty())
			.map((word) -> (this == UPPER_SNAKE) ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(this.separator));
		return words.isEmpty() ? code : words;
	}

}
