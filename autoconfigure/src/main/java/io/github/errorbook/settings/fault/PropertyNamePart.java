package io.github.errorbook.settings.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.util.StringUtils;

/**
 * One part of the name of a property as it is written in its source.
 *
 * @param text the part without brackets
 * @param bracketed whether it is written in brackets, where every character counts
 * @since 0.1.0
 */
public record PropertyNamePart(String text, boolean bracketed) {

	private static final String DIGITS = "0123456789";

	private static final String KEPT = "abcdefghijklmnopqrstuvwxyz_-" + DIGITS;

	/**
	 * Take a name apart at its dots and brackets.
	 * @param property the name
	 * @return the parts
	 */
	public static List<PropertyNamePart> parse(String property) {
		List<PropertyNamePart> elements = new ArrayList<>();
		int start = 0;
		while (start <= property.length()) {
			boolean bracketed = property.startsWith("[", start) && property.indexOf(']', start) > 0;
			int end = bracketed ? closing(property, start) : end(property, start);
			elements.add(new PropertyNamePart(property.substring(bracketed ? start + 1 : start, end), bracketed));
			start = bracketed ? end + 1 : end;
			start = (start < property.length()) ? next(property, start) : property.length() + 1;
		}
		return elements;
	}

	private static int next(String property, int end) {
		return (property.charAt(end) == '.') ? end + 1 : end;
	}

	private static int end(String property, int start) {
		int end = start;
		while (end < property.length() && property.charAt(end) != '.'
				&& (end == start || property.charAt(end) != '[')) {
			end++;
		}
		return end;
	}

	private static int closing(String property, int start) {
		int depth = 0;
		for (int i = start; i < property.length(); i++) {
			depth += switch (property.charAt(i)) {
				case '[' -> 1;
				case ']' -> -1;
				default -> 0;
			};
			if (depth == 0) {
				return i;
			}
		}
		return property.lastIndexOf(']');
	}

	/**
	 * Return what the binder compares: letters and digits of ASCII in lower case.
	 * @param text the text
	 * @return its uniform form
	 */
	public static String uniform(String text) {
		StringBuilder result = new StringBuilder(text.length());
		String lower = text.toLowerCase(Locale.ROOT);
		for (int i = 0; i < lower.length(); i++) {
			if (isAlphanumeric(lower.charAt(i))) {
				result.append(lower.charAt(i));
			}
		}
		return result.toString();
	}

	/**
	 * Return whether the uniform form of a text starts with another text.
	 * @param text the text
	 * @param start letters in lower case
	 * @return {@code true} if it does
	 */
	public static boolean startsWith(String text, String start) {
		boolean possible = text.isEmpty() || !isAlphanumeric(text.charAt(0))
				|| Character.toLowerCase(text.charAt(0)) == start.charAt(0);
		return possible && uniform(text).startsWith(start);
	}

	/**
	 * Return whether the binder keeps the whole text as the key of a map.
	 * @return {@code false} if it would drop a character
	 */
	public boolean isKept() {
		return this.bracketed || (!this.text.startsWith("-") && consistsOf(this.text.toLowerCase(Locale.ROOT), KEPT));
	}

	/**
	 * Return whether the binder takes this part for a name.
	 * @param name the name
	 * @return {@code true} if it does
	 */
	public boolean isNamed(String name) {
		return !this.bracketed && uniform(this.text).equals(uniform(name));
	}

	/**
	 * Return whether this part is the index of an item of a list.
	 * @return {@code true} if it is
	 */
	public boolean isIndex() {
		return this.bracketed && StringUtils.hasLength(this.text) && this.text.length() < 10
				&& consistsOf(this.text, DIGITS);
	}

	private static boolean consistsOf(String text, String characters) {
		for (int i = 0; i < text.length(); i++) {
			if (characters.indexOf(text.charAt(i)) < 0) {
				return false;
			}
		}
		return true;
	}

	private static boolean isAlphanumeric(int c) {
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
	}

}
