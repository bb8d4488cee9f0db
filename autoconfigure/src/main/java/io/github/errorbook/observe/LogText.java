package io.github.errorbook.observe;

/**
 * Keeps what a client sent from forging lines of a log.
 */
final class LogText {

	private LogText() {
	}

	/**
	 * Replace control characters, line separators included, by {@code _}.
	 * @param text any text
	 * @return text on one line
	 */
	static String neutralize(String text) {
		StringBuilder result = new StringBuilder(text.length());
		text.chars().forEach((c) -> result.append(isHarmful(c) ? '_' : (char) c));
		return result.toString();
	}

	private static boolean isHarmful(int c) {
		int type = Character.getType(c);
		return Character.isISOControl(c) || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
				|| type == Character.FORMAT;
	}

}
