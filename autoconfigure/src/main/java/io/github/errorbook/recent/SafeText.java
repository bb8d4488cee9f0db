package io.github.errorbook.recent;

import org.jspecify.annotations.Nullable;

/**
 * Text that every store can keep as it is, and give back as it was.
 *
 * @since 0.1.0
 */
public final class SafeText {

	private static final int MAX_NAME = 1000;

	private static final char REPLACEMENT = '\uFFFD';

	private SafeText() {
	}

	/**
	 * Return whether a name can be recorded in full. One that cannot must not be recorded
	 * at all: cut or mended, it could be the name of someone else.
	 * @param name the name, or {@code null}
	 * @return {@code true} for a text of at most 1000 characters, not empty, without the
	 * character NUL and halves of surrogate pairs
	 */
	public static boolean isName(@Nullable String name) {
		return name != null && !name.isEmpty() && name.length() <= MAX_NAME && isSafe(name);
	}

	/**
	 * Cut a text, and replace the characters that a database refuses.
	 * @param text the text
	 * @param maxLength the largest number of characters
	 * @return the text itself where possible
	 */
	static String cut(String text, int maxLength) {
		String result = (text.length() > maxLength) ? text.substring(0, maxLength - 1) + '…' : text;
		return isSafe(result) ? result : mend(result);
	}

	private static boolean isSafe(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == 0 || (Character.isSurrogate(c) && !isPair(text, i++))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPair(String text, int index) {
		return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
	}

	private static String mend(String text) {
		StringBuilder result = new StringBuilder(text.length());
		text.codePoints()
			.forEach((point) -> result.appendCodePoint(
					(point == 0 || Character.getType(point) == Character.SURROGATE) ? REPLACEMENT : point));
		return result.toString();
	}

}
