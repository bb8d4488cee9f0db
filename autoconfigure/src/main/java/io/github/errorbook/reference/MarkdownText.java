package io.github.errorbook.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text for Markdown (CommonMark with the tables of GitHub).
 */
final class MarkdownText {

	private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]<>|~&$#]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");

	private static final Pattern START_OF_BLOCK = Pattern.compile("^(?:([-+=])(?=[-+=\\s]|$)|(\\d+)([.)])(?=\\s|$))");

	private static final Pattern BACKTICKS = Pattern.compile("`+");

	private MarkdownText() {
	}

	/**
	 * Escape a text, so that it is read as it is written, in one line.
	 * @param text the text
	 * @return the text without any meaning in Markdown or HTML
	 */
	static String escape(String text) {
		String line = SPECIAL.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$0");
		return START_OF_BLOCK.matcher(line)
			.replaceFirst((start) -> Matcher.quoteReplacement(
					(start.group(1) != null) ? "\\" + start.group(1) : start.group(2) + "\\" + start.group(3)));
	}

	/**
	 * Show a text as code within a line, also in a table.
	 * @param text the text
	 * @return the code
	 */
	static String code(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		if (line.isEmpty() || line.contains("|")) {
			return escape(line);
		}
		String fence = "`".repeat(longestRun(line) + 1);
		String space = (line.startsWith("`") || line.endsWith("`")) ? " " : "";
		return fence + space + line + space + fence;
	}

	/**
	 * Show a text as a block of code.
	 * @param language the language of the code
	 * @param text the text
	 * @return the block, with a line break at its end
	 */
	static String block(String language, String text) {
		String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
		return fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
	}

	private static int longestRun(String text) {
		return BACKTICKS.matcher(text).results().mapToInt((run) -> run.end() - run.start()).max().orElse(0);
	}

}
