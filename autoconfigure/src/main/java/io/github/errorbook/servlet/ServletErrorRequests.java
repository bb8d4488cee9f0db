package io.github.errorbook.servlet;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.handle.AcceptLanguage;
import io.github.errorbook.handle.ClientDeparture;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.handle.RequestIds;
import io.github.errorbook.handle.TraceIds;

/**
 * Describes a servlet request, and says whether its client is gone. A session id in the
 * path is omitted, and the locale of the server never stands in for one that the client
 * did not state.
 */
final class ServletErrorRequests {

	private static final Pattern SESSION_ID = Pattern.compile(";jsessionid=[^/;]*", Pattern.CASE_INSENSITIVE);

	private static final String UNKNOWN = "-";

	private final FailureLog losses = new FailureLog(ServletErrorRequests.class);

	private final Supplier<LocaleResolver> localeResolver;

	private final Supplier<TraceIds> traceIds;

	private final Supplier<List<ClientDeparture>> departures;

	/**
	 * Create a describer.
	 * @param beans knows the application's resolver of locales, traces, and what
	 * containers throw
	 */
	ServletErrorRequests(BeanFactory beans) {
		this.localeResolver = SingletonSupplier.of(() -> localeResolver(beans));
		this.traceIds = SingletonSupplier
			.of(() -> beans.getBeanProvider(TraceIds.class).getIfAvailable(() -> (facts) -> MDC.get(TraceIds.MDC_KEY)));
		this.departures = SingletonSupplier.of(() -> beans.getBeanProvider(ClientDeparture.class).stream().toList());
	}

	/**
	 * Return whether the client went away in the middle of its request.
	 * @param thrown what was thrown then
	 * @return {@code true} if the container says so by the exception
	 */
	boolean isOfAbsentClient(Throwable thrown) {
		return ClientDeparture.isBehind(this.departures.get(), thrown);
	}

	private static LocaleResolver localeResolver(BeanFactory beans) {
		return beans.containsBean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
				? beans.getBean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME, LocaleResolver.class)
				: new AcceptHeaderLocaleResolver();
	}

	/**
	 * Describe a request. Whatever of the application or of the container is asked for it
	 * may fail; only what it would have said is missing then.
	 * @param request the request
	 * @param response its response
	 * @return the description
	 */
	ErrorRequest describe(HttpServletRequest request, HttpServletResponse response) {
		RequestFacts facts = new ServletRequestFacts(request);
		return new ErrorRequest(ask("method", OriginalRequest::method, request),
				ask("path", ServletErrorRequests::path, request), locale(request), requestId(request, response),
				traceId(facts), facts);
	}

	private String ask(String part, Function<HttpServletRequest, String> question, HttpServletRequest request) {
		try {
			return Objects.requireNonNullElse(question.apply(request), UNKNOWN);
		}
		catch (Throwable ex) {
			this.losses.report("A request does not tell its " + part, ex);
			return UNKNOWN;
		}
	}

	private static String path(HttpServletRequest request) {
		String path = OriginalRequest.uri(request);
		return (path.indexOf(';') >= 0) ? SESSION_ID.matcher(path).replaceAll("") : path;
	}

	private Locale locale(HttpServletRequest request) {
		String stated = ClientHeaders.get(request, "Accept-Language");
		try {
			LocaleResolver resolver = this.localeResolver.get();
			return Objects
				.requireNonNull(resolver.resolveLocale((stated != null) ? request : new NoLocaleRequest(request)));
		}
		catch (Throwable ex) {
			this.losses.report("The LocaleResolver does not tell the language of a reader", ex);
			return AcceptLanguage.preferred(stated);
		}
	}

	private @Nullable String traceId(RequestFacts facts) {
		try {
			return this.traceIds.get().traceId(facts);
		}
		catch (Throwable ex) {
			this.losses.report("The id of a trace cannot be told", ex);
			return null;
		}
	}

	private String requestId(HttpServletRequest request, HttpServletResponse response) {
		String known = null;
		try {
			known = response.getHeader(RequestIds.HEADER);
		}
		catch (Throwable ex) {
			this.losses.report("A response does not tell its headers", ex);
		}
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
