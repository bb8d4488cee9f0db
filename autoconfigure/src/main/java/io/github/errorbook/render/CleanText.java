package io.github.errorbook.render;

/**
 * Makes text that may come from a client fit for UTF-8.
 */
final class CleanText {

	private static final char REPLACEMENT = '\uFFFD';

	private CleanText() {
	}

	/**
	 * Replace halves of surrogate pairs, which no encoder accepts.
	 * @param text any text
	 * @return the text itself if there is nothing to replace
	 */
	static String of(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				return replaced(text);
			}
		}
		return text;
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
