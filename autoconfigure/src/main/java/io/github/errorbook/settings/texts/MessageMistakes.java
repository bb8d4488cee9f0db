package io.github.errorbook.settings.texts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds what other libraries would replace in a text, and Errorbook sends as it is.
 *
 * @since 0.1.0
 */
public final class MessageMistakes {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

	private static final Pattern FOREIGN = Pattern.compile("[$#]\\{[^{}]*}|\\{\\{[^{}]*}}"
			+ "|\\{\\s*}|\\{\\s*\\d+\\s*(?:,[^{}]*)?}|\\{\\s+[\\w.-]+\\s*}|\\{\\s*[\\w.-]+\\s+}"
			+ "|%(?:\\d+\\$)?[-+0,#]*\\d*(?:\\.\\d+)?[sdfxn]\\b");

	private MessageMistakes() {
	}

	/**
	 * Find the first mistake.
	 * @param text the text
	 * @return the part of it that nothing replaces, or {@code null}
	 */
	public static @Nullable String find(String text) {
		Matcher matcher = FOREIGN.matcher(text);
		return matcher.find() ? matcher.group() : null;
	}

	/**
	 * Say what to write in place of a mistake.
	 * @param mistake the part of a text that nothing replaces
	 * @return a sentence
	 */
	public static String cure(String mistake) {
		String name = mistake.replaceAll("[$#{}\\s]", "");
		return NAME.matcher(name).matches()
				? "Write {%s}, and declare the detail '%s' under details of the code.".formatted(name, name)
				: "Name the detail whose value is inserted here, as in {available}.";
	}

}
