package io.github.errorbook.source.data;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a constraint is called. Databases and drivers add a schema or a table, quotes, and
 * a case of their own.
 */
final class ConstraintName {

	private static final String H2_NAME = "(?:[^\"\\s.:]+|\"\"(?:[^\"]|\"\"\"\")+\"\")";

	private static final String QUOTED = "['\"]([^'\"]+)['\"]";

	/**
	 * Each finds the name in the words of a database, whose own words come before any
	 * value, except with MySQL, which ends with the name. As far as they can be, they are
	 * of what is not translated.
	 */
	private static final List<Pattern> MESSAGES = List.of(
			Pattern.compile("^[^\"]*: ?\"(?:" + H2_NAME + "\\.)?(" + H2_NAME + ")(?: INDEX | PRIMARY KEY | ON |: )"),
			Pattern.compile("(?:for key|^[^'\"]*'.*' [^'\"]*) '([^']+)'$", Pattern.DOTALL),
			Pattern.compile("CONSTRAINT `([^`]+)` (?:FOREIGN KEY|failed for )"),
			Pattern.compile("^ORA-(?:00001|0229[0-2]): [^(]*\\(([^)]+)\\)"),
			Pattern.compile("^(?:\\[SQLITE_|[A-Z]+ constraint)[^:]*constraint failed: (?:index ')?([^,')]+)'?\\)?$"),
			Pattern.compile("SQLERRMC=(?:\\d;)?([^,;]+)"), Pattern.compile("^[^;'\"]*; ?([^;'\"]+) table: "),
			Pattern.compile("^[^'\"]*(?:['\"][^'\"]+['\"] (?:with|violates|caused a violation of) (?:\\w+ )*?)?"
					+ "(?:constraint|unique index|identified by) " + QUOTED, Pattern.CASE_INSENSITIVE),
			Pattern.compile("^[^'\"]*(?:\\b'\\b[^'\"]*){0,3}" + "(?:CHECK|FOREIGN KEY|UNIQUE KEY|PRIMARY KEY)[^'\" ]* "
					+ QUOTED));

	private static final Pattern QUOTES = Pattern.compile("[\"`\\[\\]']");

	/** H2 names the index of a constraint so where it does not name the constraint. */
	private static final Pattern INDEX_SUFFIX = Pattern.compile("_index_[0-9a-f]+$");

	private ConstraintName() {
	}

	/**
	 * Bring a name into the form in which names are compared.
	 * @param name the name in any spelling
	 * @return the name alone, in lower case
	 */
	static String normalize(String name) {
		String plain = QUOTES.matcher(name).replaceAll("").strip();
		return plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	/**
	 * Take the suffix off that the name of an index has and that of its constraint has
	 * not.
	 * @param normalized the name in normal form
	 * @return the name of the constraint, or the name itself if it has no suffix
	 */
	static String withoutIndexSuffix(String normalized) {
		return INDEX_SUFFIX.matcher(normalized).replaceFirst("");
	}

	/**
	 * Find the name in the message of a driver.
	 * @param message the message
	 * @return the name, or nothing
	 */
	static Set<String> inMessage(@Nullable String message) {
		for (Pattern pattern : MESSAGES) {
			Matcher matcher = pattern.matcher((message != null) ? message : "");
			if (matcher.find()) {
				return Set.of(matcher.group(1));
			}
		}
		return Set.of();
	}

}
