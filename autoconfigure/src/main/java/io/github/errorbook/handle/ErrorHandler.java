package io.github.errorbook.handle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorResolver;
import io.github.errorbook.resolve.ResolvedError;

/**
 * The one way in: resolve, customize, describe, notify. Every transport hands its
 * exceptions here. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ErrorHandler {

	private static final Log logger = LogFactory.getLog(ErrorHandler.class);

	private final ErrorCatalog catalog;

	private final ErrorResolver resolver;

	private final EnvelopeFactory envelopes;

	private final ResponseHeaders headers;

	private final List<ErrorCustomizer> customizers;

	private final Map<String, ListenerFailures> failures = new LinkedHashMap<>();

	private final List<GuardedListener> listeners;

	/**
	 * Create a handler.
	 * @param catalog the catalog
	 * @param resolver finds the entry for an exception
	 * @param envelopes puts an error into words
	 * @param headers makes the response headers
	 * @param customizers change an error, in this order
	 * @param listeners learn of an error, in this order
	 */
	public ErrorHandler(ErrorCatalog catalog, ErrorResolver resolver, EnvelopeFactory envelopes,
			ResponseHeaders headers, List<ErrorCustomizer> customizers, List<ErrorListener> listeners) {
		this.catalog = catalog;
		this.resolver = resolver;
		this.envelopes = envelopes;
		this.headers = headers;
		this.customizers = List.copyOf(customizers);
		this.listeners = listeners.stream().map(this::guard).toList();
	}

	private GuardedListener guard(ErrorListener listener) {
		return new GuardedListener(listener,
				this.failures.computeIfAbsent(listener.getClass().getName(), ListenerFailures::new));
	}

	/**
	 * Handle an exception. Meanwhile the {@link LocaleContextHolder} knows the language
	 * of the reader. A failure on the way is logged and answered as an
	 * {@code INTERNAL_SERVER_ERROR}.
	 * @param thrown the exception
	 * @param request the request
	 * @return the error, or {@code null} if the exception stands for no error, such as a
	 * redirect
	 */
	public @Nullable HandledError handle(Throwable thrown, ErrorRequest request) {
		LocaleContext previous = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(request.locale());
		try {
			return handleInLocale(thrown, request);
		}
		finally {
			LocaleContextHolder.setLocaleContext(previous);
		}
	}

	private @Nullable HandledError handleInLocale(Throwable thrown, ErrorRequest request) {
		HandledError handled = describe(thrown, request);
		if (handled != null && handled.error().status() >= 400) {
			for (GuardedListener listener : this.listeners) {
				listener.onError(handled);
			}
		}
		return handled;
	}

	private @Nullable HandledError describe(Throwable thrown, ErrorRequest request) {
		try {
			ResolvedError error = this.resolver.resolve(thrown);
			return (error != null) ? describe(customize(error, request), request) : null;
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			logger.error("An error could not be handled as it should; it is answered as an internal one", ex);
			return describe(internal(thrown), request);
		}
	}

	private HandledError describe(ResolvedError error, ErrorRequest request) {
		return new HandledError(error, request, this.envelopes.create(error, request), this.headers.of(error, request));
	}

	private ResolvedError internal(Throwable thrown) {
		return ResolvedError.of(thrown, this.catalog.get(StandardErrorCode.INTERNAL_SERVER_ERROR));
	}

	private ResolvedError customize(ResolvedError error, ErrorRequest request) {
		ResolvedError result = error;
		for (ErrorCustomizer customizer : this.customizers) {
			result = Objects.requireNonNull(customizer.customize(result, request),
					() -> customizer + " returned no error");
		}
		return result;
	}

	/**
	 * Return whether the application itself says what an exception means.
	 * @param thrown the exception, whose causes are left aside
	 * @return {@code true} if it does; {@code false} if a library says it, nobody does,
	 * or the attempt to find out fails
	 * @see ErrorResolver#isMeantByApplication
	 */
	public boolean isMeantByApplication(Throwable thrown) {
		try {
			return this.resolver.isMeantByApplication(thrown);
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			logger.debug("What an exception means cannot be told", ex);
			return false;
		}
	}

	/**
	 * Describe an error that has not happened, as it would be answered if it did.
	 * Customizers change it, no listener learns of it. If a customizer fails, the error
	 * is described as it was given.
	 * @param error the error
	 * @param request the request that it would happen to
	 * @return the error
	 */
	public HandledError sample(ResolvedError error, ErrorRequest request) {
		LocaleContext previous = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(request.locale());
		try {
			return describe(customize(error, request), request);
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			logger.debug("A sample of " + error + " is shown without customizers, because one failed", ex);
			return describe(error, request);
		}
		finally {
			LocaleContextHolder.setLocaleContext(previous);
		}
	}

	/**
	 * Return how often listeners failed since the start.
	 * @return a count for each class of listeners, by its name, in their order
	 */
	public Map<String, Long> listenerFailures() {
		Map<String, Long> counts = new LinkedHashMap<>();
		this.failures.forEach((listener, failures) -> counts.put(listener, failures.count()));
		return counts;
	}

}
