package io.github.errorbook.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * The paths whose errors are answered here. Immutable.
 *
 * @since 0.1.0
 */
public final class ErrorPaths {

	private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

	private final List<PathPattern> include;

	private final List<PathPattern> exclude;

	/**
	 * Create a set of paths.
	 * @param include patterns of paths; all paths if empty
	 * @param exclude patterns of paths to leave out
	 */
	public ErrorPaths(List<String> include, List<String> exclude) {
		this.include = parse(include);
		this.exclude = parse(exclude);
	}

	/**
	 * Say what is wrong with a pattern.
	 * @param pattern the pattern
	 * @return a sentence with the cure, or {@code null} if nothing is wrong
	 */
	public static @Nullable String findFault(String pattern) {
		if (!pattern.startsWith("/")) {
			return "No path matches it: begin the pattern with a slash.";
		}
		try {
			PathPatternParser.defaultInstance.parse(pattern);
			return null;
		}
		catch (PatternParseException ex) {
			return "This is not a valid path pattern (" + ex.getMessage() + "): give one such as /admin/**.";
		}
	}

	private static List<PathPattern> parse(List<String> patterns) {
		List<PathPattern> parsed = new ArrayList<>();
		for (String pattern : patterns) {
			parsed.add(PathPatternParser.defaultInstance.parse(pattern));
		}
		return List.copyOf(parsed);
	}

	/**
	 * Return whether the errors under all paths are answered.
	 * @return {@code true} if there are no patterns
	 */
	public boolean includeAll() {
		return this.include.isEmpty() && this.exclude.isEmpty();
	}

	/**
	 * Return whether errors under a path are answered. A malformed escape sequence stands
	 * for its own characters; a path that cannot be understood is included.
	 * @param path the path within the application, undecoded
	 * @return {@code true} to answer
	 */
	public boolean include(String path) {
		if (includeAll()) {
			return true;
		}
		try {
			return includeParsed(parsed(path));
		}
		catch (Throwable ex) {
			return true;
		}
	}

	private boolean includeParsed(PathContainer path) {
		return (this.include.isEmpty() || matches(this.include, path)) && !matches(this.exclude, path);
	}

	/**
	 * Return whether errors under a path are answered.
	 * @param path the path in the container, undecoded
	 * @param contextPath where the application is in the container, empty for the root
	 * @return {@code true} to answer
	 */
	public boolean include(String path, String contextPath) {
		return include(path.startsWith(contextPath) ? path.substring(contextPath.length()) : path);
	}

	/**
	 * Return whether a path is among those that the patterns include. Where that cannot
	 * be told it is not.
	 * @param path the path within the application, undecoded
	 * @return {@code true} if a pattern matches
	 */
	public boolean match(String path) {
		try {
			return includeParsed(parsed(path));
		}
		catch (Throwable ex) {
			return false;
		}
	}

	/**
	 * Sort patterns.
	 * @param patterns patterns of paths
	 * @return the patterns, the most specific first
	 * @throws PatternParseException if one is no pattern
	 */
	public static List<String> mostSpecificFirst(Collection<String> patterns) {
		return patterns.stream()
			.map(PathPatternParser.defaultInstance::parse)
			.sorted()
			.map(PathPattern::getPatternString)
			.toList();
	}

	private static PathContainer parsed(String path) {
		return PathContainer.parsePath(BAD_ESCAPE.matcher(path).replaceAll("%25"));
	}

	private static boolean matches(List<PathPattern> patterns, PathContainer path) {
		return patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
