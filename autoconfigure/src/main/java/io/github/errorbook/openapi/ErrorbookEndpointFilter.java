package io.github.errorbook.openapi;

import java.lang.reflect.Method;
import java.util.List;

import org.springdoc.core.filters.GlobalOpenApiMethodFilter;

/**
 * Keeps the endpoints of Errorbook out of the document of the application.
 */
final class ErrorbookEndpointFilter implements GlobalOpenApiMethodFilter {

	private static final List<String> PACKAGES = List.of("io.github.errorbook.recent.",
			"io.github.errorbook.reference.");

	@Override
	public boolean isMethodToInclude(Method method) {
		return PACKAGES.stream().noneMatch(method.getDeclaringClass().getName()::startsWith);
	}

}
