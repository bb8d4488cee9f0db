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
	 * @return text on one line, the same one if nothing had to be replaced
	 */
	static String neutralize(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (isHarmful(text.charAt(i))) {
				return replace(text);
			}
		}
		return text;
	}

	private static String replace(String text) {
		StringBuilder result = new StringBuilder(text.length());
		text.chars().forEach((c) -> result.append(isHarmful((char) c) ? '_' : (char) c));
		return result.toString();
	}

	private static boolean isHarmful(char c) {
		return (c < 0x7F) ? c < ' ' : isHarmfulBeyondAscii(c);
	}

	private static boolean isHarmfulBeyondAscii(char c) {
		int type = Character.getType(c);
		return Character.isISOControl(c) || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
				|| type == Character.FORMAT;
	}

}
