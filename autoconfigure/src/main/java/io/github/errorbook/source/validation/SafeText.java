package io.github.errorbook.source.validation;

/**
 * Makes text harmless that a client may have written, such as the key of a map.
 */
final class SafeText {

	private static final int MAX_FIELD = 512;

	private SafeText() {
	}

	static String field(String field) {
		return withoutLoneSurrogates((field.length() > MAX_FIELD) ? field.substring(0, MAX_FIELD) + "\u2026" : field);
	}

	static String withoutLoneSurrogates(String text) {
		if (text.codePoints().noneMatch(SafeText::isLoneSurrogate)) {
			return text;
		}
		StringBuilder safe = new StringBuilder(text.length());
		text.codePoints().forEach((point) -> safe.appendCodePoint(isLoneSurrogate(point) ? '\uFFFD' : point));
		return safe.toString();
	}

	private static boolean isLoneSurrogate(int codePoint) {
		return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
	}

}
