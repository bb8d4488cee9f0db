package io.github.errorbook.source.paging;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.dao.InvalidDataAccessApiUsageException;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.ExceptionFacts;

/**
 * What a library for data access says of a query.
 *
 * @param text what it says, without the query itself
 * @param ofLibrary whether a library for data access says it
 * @param ofRange whether Spring Data itself refuses a number
 * @param refusesOrder whether Spring Data refuses to sort by what is not a name
 * @param ungrammatical all that is said, with the query, if it breaks a grammar, else
 * empty
 */
record Complaint(String text, boolean ofLibrary, boolean ofRange, boolean refusesOrder, String ungrammatical) {

	private static final int MAX_TEXT = 4096;

	private static final Set<String> RANGES = Set.of("PageableUtils", "OffsetScrollPosition");

	private static final Pattern QUERY = Pattern
		.compile("[\\[\":]\\s*(?:/\\*|(?:select|from|with|insert|update|delete)\\b)", Pattern.CASE_INSENSITIVE);

	private static final Pattern PATH = Pattern
		.compile("[\\p{L}_$][\\p{L}\\p{M}\\p{N}_$]*(?:\\.[\\p{L}_$][\\p{L}\\p{M}\\p{N}_$]*)*");

	/**
	 * Find the complaint, which the innermost exception makes.
	 * @param thrown the exception
	 * @return the complaint
	 */
	static Complaint of(Throwable thrown) {
		Throwable innermost = thrown;
		StringBuilder all = new StringBuilder(text(thrown));
		boolean syntax = isOfSyntax(thrown);
		Throwable cause = Causes.of(thrown);
		for (int i = 0; i < Causes.MAX && cause != null; i++) {
			innermost = cause;
			cause = Causes.of(innermost);
			syntax = syntax || isOfSyntax(innermost);
			all.append('\n').append(text(innermost));
		}
		boolean refused = origin(innermost).equals("SqlSort");
		return new Complaint(withoutQuery(text(innermost)), refused || isOfLibrary(innermost), isOfRange(innermost),
				refused, syntax ? all.toString() : "");
	}

	private static String text(Throwable thrown) {
		String text = String.valueOf(ExceptionFacts.messageOf(thrown));
		return text.substring(0, Math.min(MAX_TEXT, text.length()));
	}

	private static boolean isOfSyntax(Throwable thrown) {
		String name = thrown.getClass().getSimpleName();
		return name.contains("Syntax") || name.contains("Grammar");
	}

	private static boolean isOfLibrary(Throwable thrown) {
		String name = thrown.getClass().getName();
		return thrown instanceof SQLException || thrown instanceof InvalidDataAccessApiUsageException
				|| name.startsWith("org.hibernate.") || name.startsWith("io.r2dbc.")
				|| name.startsWith("org.eclipse.persistence.");
	}

	private static String withoutQuery(String text) {
		Matcher query = QUERY.matcher(text);
		return query.find() ? text.substring(0, query.start()) + marked(text) : text;
	}

	/* H2 marks in the query what it does not understand. */
	private static String marked(String text) {
		int mark = text.indexOf("[*]");
		int end = text.indexOf('"', mark);
		return (mark >= 0 && end > mark) ? " '" + text.substring(mark + 3, end) : "";
	}

	private static boolean isOfRange(Throwable thrown) {
		String origin = origin(thrown);
		return RANGES.contains(origin) || (thrown instanceof ArithmeticException && !origin.isEmpty());
	}

	/* Which class of Spring Data fails by itself. */
	private static String origin(Throwable thrown) {
		return frames(thrown).map(StackTraceElement::getClassName)
			.filter((type) -> !type.startsWith("java.") && !type.startsWith("org.springframework.util."))
			.findFirst()
			.filter((type) -> type.startsWith("org.springframework.data."))
			.map((type) -> type.substring(type.lastIndexOf('.') + 1))
			.orElse("");
	}

	/* Reactor leaves the first only, and moves all to an exception that it adds. */
	private static Stream<StackTraceElement> frames(Throwable thrown) {
		return Stream.concat(Stream.of(thrown), Stream.of(thrown.getSuppressed()))
			.flatMap((each) -> Stream.of(ExceptionFacts.framesOf(each)));
	}

	/**
	 * Return whether the complaint is about a property that a client asked to sort by.
	 * @param property the property
	 * @return {@code true} if it is named, or can be the name of no property at all where
	 * a grammar is broken
	 */
	boolean isAboutOrderBy(String property) {
		return names(property) || isAboutPartOf(property)
				|| (!PATH.matcher(property).matches() && (this.refusesOrder || this.ungrammatical.contains(property)));
	}

	/**
	 * Return whether the complaint is about something that it names, in quotes or as part
	 * of a path; or about what is no name, if that is what it refuses.
	 * @param value the name or path
	 * @return {@code true} if it is named
	 */
	boolean isAbout(String value) {
		return PATH.matcher(value).matches() ? isAboutPartOf(value) : (this.refusesOrder || names(value));
	}

	private boolean isAboutPartOf(String path) {
		return Stream.of(path.split("\\.")).anyMatch(this::names);
	}

	private boolean names(String name) {
		String said = this.text.toLowerCase(Locale.ROOT);
		String asked = name.toLowerCase(Locale.ROOT);
		for (int i = said.indexOf(asked); i >= 0 && !asked.isEmpty(); i = said.indexOf(asked, i + 1)) {
			if (isOneOf(i - 1, "'\"`.=", false) && isOneOf(i + asked.length(), "'\"`.:) \n", true)) {
				return true;
			}
		}
		return false;
	}

	private boolean isOneOf(int index, String characters, boolean atEnd) {
		return (index >= 0 && index < this.text.length()) ? characters.indexOf(this.text.charAt(index)) >= 0 : atEnd;
	}

}
