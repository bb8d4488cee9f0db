package io.github.errorbook.guard;

/**
 * Text that may come from a client or from an exception, made fit for UTF-8 and of a
 * bounded length.
 *
 * @since 0.1.0
 */
public final class CleanText {

	private static final char REPLACEMENT = '\uFFFD';

	private CleanText() {
	}

	/**
	 * Replace halves of surrogate pairs, which no encoder accepts.
	 * @param text any text
	 * @return the text itself if there is nothing to replace
	 */
	public static String of(String text) {
		return (indexOfHalf(text) >= 0) ? replaced(text) : text;
	}

	/**
	 * Return whether a text has no half of a surrogate pair.
	 * @param text any text
	 * @return {@code true} if an encoder accepts it
	 */
	public static boolean isClean(String text) {
		return indexOfHalf(text) < 0;
	}

	/**
	 * Cut a text that is too long, but no character in two.
	 * @param text any text
	 * @param maxLength the largest number of characters of the result
	 * @return the text itself if it is short enough, else its start and an ellipsis
	 */
	public static String cut(String text, int maxLength) {
		if (text.length() <= maxLength) {
			return text;
		}
		int end = maxLength - 1;
		return text.substring(0, isPair(text, end - 1) ? end - 1 : end) + '\u2026';
	}

	private static int indexOfHalf(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				if (!isPair(text, i)) {
					return i;
				}
				i++;
			}
		}
		return -1;
	}

	private static boolean isPair(String text, int index) {
		return index >= 0 && index + 1 < text.length()
				&& Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
	}

	private static String replaced(String text) {
		StringBuilder result = new StringBuilder(text.length());
		text.codePoints().forEach((point) -> result.appendCodePoint(isHalf(point) ? REPLACEMENT : point));
		return result.toString();
	}

	private static boolean isHalf(int point) {
		return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
	}

}
