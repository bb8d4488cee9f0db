package io.github.errorbook.servlet;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The paths whose errors are answered here, within the application's context path.
 */
final class ErrorPaths {

	private final List<PathPattern> include;

	private final List<PathPattern> exclude;

	ErrorPaths(List<String> include, List<String> exclude) {
		this.include = parse(include);
		this.exclude = parse(exclude);
	}

	private static List<PathPattern> parse(List<String> patterns) {
		return patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

	boolean include(HttpServletRequest request) {
		if (this.include.isEmpty() && this.exclude.isEmpty()) {
			return true;
		}
		PathContainer path = PathContainer
			.parsePath(OriginalRequest.uri(request).substring(request.getContextPath().length()));
		return (this.include.isEmpty() || matches(this.include, path)) && !matches(this.exclude, path);
	}

	private static boolean matches(List<PathPattern> patterns, PathContainer path) {
		return patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
