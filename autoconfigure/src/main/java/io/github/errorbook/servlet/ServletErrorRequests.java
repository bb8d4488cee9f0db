package io.github.errorbook.servlet;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.RequestIds;

/**
 * Describes a servlet request. A session id in the path is left out, and the locale of
 * the server never stands in for one that the client did not state.
 */
final class ServletErrorRequests {

	private static final Pattern SESSION_ID = Pattern.compile(";jsessionid=[^/;]*", Pattern.CASE_INSENSITIVE);

	private final Supplier<LocaleResolver> localeResolver;

	/**
	 * Create a describer.
	 * @param localeResolver gives the application's resolver, not asked before the first
	 * request because that resolver is made together with what needs this class
	 */
	ServletErrorRequests(ObjectProvider<LocaleResolver> localeResolver) {
		this.localeResolver = SingletonSupplier
			.of(() -> localeResolver.getIfAvailable(AcceptHeaderLocaleResolver::new));
	}

	ErrorRequest describe(HttpServletRequest request, HttpServletResponse response) {
		return new ErrorRequest(OriginalRequest.method(request), path(request), locale(request),
				requestId(request, response), MDC.get("traceId"), new ServletRequestFacts(request));
	}

	private static String path(HttpServletRequest request) {
		String path = OriginalRequest.uri(request);
		return (path.indexOf(';') >= 0) ? SESSION_ID.matcher(path).replaceAll("") : path;
	}

	private Locale locale(HttpServletRequest request) {
		boolean stated = ClientHeaders.get(request, "Accept-Language") != null;
		return this.localeResolver.get().resolveLocale(stated ? request : new NoLocaleRequest(request));
	}

	private static String requestId(HttpServletRequest request, HttpServletResponse response) {
		String known = response.getHeader(RequestIds.HEADER);
		return RequestIds.accept((known != null) ? known : ClientHeaders.get(request, RequestIds.HEADER));
	}

	private static final class NoLocaleRequest extends HttpServletRequestWrapper {

		NoLocaleRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return "Accept-Language".equalsIgnoreCase(name) ? null : super.getHeader(name);
		}

		@Override
		public Locale getLocale() {
			return Locale.ROOT;
		}

	}

}
