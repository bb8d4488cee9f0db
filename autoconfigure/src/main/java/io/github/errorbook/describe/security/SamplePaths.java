package io.github.errorbook.describe.security;

import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

/**
 * Paths of requests that match the patterns of operations, for rules that are asked about
 * requests.
 */
final class SamplePaths {

	private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}|\\*+");

	private final String prefix;

	/**
	 * Create paths.
	 * @param servletPath the path of the dispatcher servlet within the application, if
	 * there is one
	 */
	SamplePaths(String servletPath) {
		this.prefix = StringUtils.trimTrailingCharacter(servletPath, '/');
	}

	/**
	 * Return a path within the application.
	 * @param pattern the pattern as Spring writes it
	 * @return the pattern with a digit in place of each of its variables
	 */
	String of(String pattern) {
		return this.prefix + VARIABLE.matcher(pattern).replaceAll("0");
	}

}
