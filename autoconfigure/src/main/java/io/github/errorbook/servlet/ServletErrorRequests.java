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
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.handle.RequestIds;
import io.github.errorbook.handle.TraceIds;

/**
 * Describes a servlet request. A session id in the path is left out, and the locale of
 * the server never stands in for one that the client did not state.
 */
final class ServletErrorRequests {

	private static final Pattern SESSION_ID = Pattern.compile(";jsessionid=[^/;]*", Pattern.CASE_INSENSITIVE);

	private final Supplier<LocaleResolver> localeResolver;

	private final Supplier<TraceIds> traceIds;

	/**
	 * Create a describer.
	 * @param localeResolver gives the application's resolver, not asked before the first
	 * request because that resolver is made together with what needs this class
	 * @param traceIds knows traces
	 */
	ServletErrorRequests(ObjectProvider<LocaleResolver> localeResolver, ObjectProvider<TraceIds> traceIds) {
		this.localeResolver = SingletonSupplier
			.of(() -> localeResolver.getIfAvailable(AcceptHeaderLocaleResolver::new));
		this.traceIds = SingletonSupplier.of(() -> traceIds.getIfAvailable(() -> (facts) -> MDC.get(TraceIds.MDC_KEY)));
	}

	ErrorRequest describe(HttpServletRequest request, HttpServletResponse response) {
		RequestFacts facts = new ServletRequestFacts(request);
		return new ErrorRequest(OriginalRequest.method(request), path(request), locale(request),
				requestId(request, response), this.traceIds.get().traceId(facts), facts);
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
