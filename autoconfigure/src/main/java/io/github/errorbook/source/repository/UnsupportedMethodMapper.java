package io.github.errorbook.source.repository;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A resource that is not found because it does not support the method of the request:
 * Spring Data REST passes such a request on, so that nobody takes it. Its mapping is
 * asked for the methods that it takes instead.
 *
 * @param type the type that says that nothing was found
 * @param mapping the mapping of Spring Data REST
 */
record UnsupportedMethodMapper(Class<? extends ServletException> type,
		Supplier<@Nullable HandlerMapping> mapping) implements FrameworkErrorMapper<ServletException> {

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

	@Override
	public @Nullable ErrorMapping map(ServletException thrown) {
		HandlerMapping repositories = this.mapping.get();
		if (repositories == null
				|| !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return null;
		}
		StringJoiner allowed = new StringJoiner(", ");
		METHODS.stream()
			.filter((method) -> isTaken(repositories, attributes.getRequest(), method))
			.forEach(allowed::add);
		return (allowed.length() > 0)
				? ErrorMapping.code(StandardErrorCode.METHOD_NOT_ALLOWED).withHeader("Allow", allowed.toString())
				: null;
	}

	private static boolean isTaken(HandlerMapping mapping, HttpServletRequest request, String method) {
		try {
			return !method.equals(request.getMethod()) && mapping.getHandler(new ProbeRequest(request, method)) != null;
		}
		catch (Exception ex) {
			return false;
		}
	}

}
