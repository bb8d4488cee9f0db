package io.github.errorbook.recent;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.CleanText;

/**
 * Text that every store can keep as it is, and give back as it was.
 *
 * @since 0.1.0
 */
public final class SafeText {

	private static final int MAX_NAME = 1000;

	private static final char NUL = 0;

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
		return CleanText.of(CleanText.cut(text, maxLength)).replace(NUL, REPLACEMENT);
	}

	private static boolean isSafe(String text) {
		return text.indexOf(NUL) < 0 && CleanText.isClean(text);
	}

}
