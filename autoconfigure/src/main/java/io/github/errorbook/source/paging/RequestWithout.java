package io.github.errorbook.source.paging;

import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request as it would be without some of its parameters.
 */
final class RequestWithout extends HttpServletRequestWrapper {

	private final Predicate<String> missing;

	RequestWithout(HttpServletRequest request, Predicate<String> missing) {
		super(request);
		this.missing = missing;
	}

	@Override
	public @Nullable String getParameter(String name) {
		return this.missing.test(name) ? null : super.getParameter(name);
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.missing.test(name) ? null : super.getParameterValues(name);
	}

}
