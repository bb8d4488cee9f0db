package io.github.errorbook.servlet;

import java.security.Principal;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.handle.RequestFacts;

/**
 * Asks a servlet request. A door outside of the filters holds a request that does not
 * know the caller; then the attribute does, if one of the filters has left it.
 */
final class ServletRequestFacts implements RequestFacts {

	private static final FailureLog losses = new FailureLog(ServletRequestFacts.class);

	private final HttpServletRequest request;

	ServletRequestFacts(HttpServletRequest request) {
		this.request = request;
	}

	@Override
	public @Nullable String acceptLanguage() {
		return ClientHeaders.get(this.request, "Accept-Language");
	}

	@Override
	public @Nullable String principal() {
		return ask(ServletRequestFacts::principal);
	}

	private static @Nullable String principal(HttpServletRequest request) {
		Principal principal = request.getUserPrincipal();
		if (principal != null) {
			return principal.getName();
		}
		return (request.getAttribute(PRINCIPAL_ATTRIBUTE) instanceof Supplier<?> supplier
				&& supplier.get() instanceof String name) ? name : null;
	}

	@Override
	public @Nullable String remoteAddress() {
		return ask(HttpServletRequest::getRemoteAddr);
	}

	@Override
	public @Nullable String pathTemplate() {
		return ask((asked) -> {
			Object pattern = asked.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
			return (pattern != null) ? pattern.toString() : null;
		});
	}

	@Override
	public String contextPath() {
		String path = ask(HttpServletRequest::getContextPath);
		return (path != null) ? path : "";
	}

	@Override
	public @Nullable String query() {
		return ask(HttpServletRequest::getQueryString);
	}

	@Override
	public @Nullable Object attribute(String name) {
		return ask((asked) -> asked.getAttribute(name));
	}

	/*
	 * A request that ended in an error may be in any state; its session, for example, may
	 * be gone.
	 */
	private <T> @Nullable T ask(Function<HttpServletRequest, @Nullable T> question) {
		try {
			return question.apply(this.request);
		}
		catch (Throwable ex) {
			losses.report("A request does not tell what is asked of it", ex);
			return null;
		}
	}

}
