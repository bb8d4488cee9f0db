package io.github.errorbook.reference;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Renders pages from their templates. Every value is escaped, for text and for attributes
 * in quotes.
 */
final class Html {

	private static final IndexPageRenderer INDEX = new IndexPageRenderer(Html::text, Html::escape);

	private static final CodePageRenderer CODE = new CodePageRenderer(Html::text, Html::escape);

	private static final NotFoundPageRenderer NOT_FOUND = new NotFoundPageRenderer(Html::text, Html::escape);

	private Html() {
	}

	static String render(IndexPage page) {
		return INDEX.execute(page);
	}

	static String render(CodePage page) {
		return CODE.execute(page);
	}

	static String render(NotFoundPage page) {
		return NOT_FOUND.execute(page);
	}

	private static String text(@Nullable Object value) {
		return Objects.requireNonNull(value, "A template names a label that no bundle has").toString();
	}

	/**
	 * Escape a text.
	 * @param text the text
	 * @return the text without any character that has a meaning in HTML; a character that
	 * HTML does not allow becomes a replacement character
	 */
	static String escape(String text) {
		StringBuilder result = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			escape(text.charAt(i), result);
		}
		return result.toString();
	}

	private static void escape(char c, StringBuilder result) {
		switch (c) {
			case '&' -> result.append("&amp;");
			case '<' -> result.append("&lt;");
			case '>' -> result.append("&gt;");
			case '"' -> result.append("&quot;");
			case '\'' -> result.append("&#39;");
			case '`' -> result.append("&#96;");
			default -> result.append((Character.isISOControl(c) && !Character.isWhitespace(c)) ? '\uFFFD' : c);
		}
	}

}
