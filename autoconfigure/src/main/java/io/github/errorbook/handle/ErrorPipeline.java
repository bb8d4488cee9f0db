package io.github.errorbook.handle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.resolve.BareStatusException;
import io.github.errorbook.resolve.ErrorResolver;
import io.github.errorbook.resolve.ResolvedError;

/**
 * The one way in: resolve, customize, describe, notify. Every transport hands its
 * exceptions here. Safe for use by several threads.
 *
 * @since 0.1.0
 * @see EnvelopeFactory
 * @see ErrorCustomizer
 * @see ErrorListener
 */
public final class ErrorPipeline {

	private static final Log logger = LogFactory.getLog(ErrorPipeline.class);

	private final ErrorCatalog catalog;

	private final ErrorResolver resolver;

	private final EnvelopeFactory envelopes;

	private final BodyLanguage language;

	private final ResponseHeaders headers;

	private final List<ErrorCustomizer> customizers;

	private final Map<String, ListenerFailures> failures = new LinkedHashMap<>();

	private final FailureLog losses = new FailureLog(ErrorPipeline.class);

	private final LongAdder lastResorts = new LongAdder();

	private final List<GuardedListener> listeners;

	/**
	 * Create a pipeline.
	 * @param catalog the catalog
	 * @param resolver finds the entry for an exception
	 * @param envelopes puts an error into words
	 * @param headers makes the response headers
	 * @param customizers change an error, in this order
	 * @param listeners learn of an error, in this order
	 */
	public ErrorPipeline(ErrorCatalog catalog, ErrorResolver resolver, EnvelopeFactory envelopes,
			ResponseHeaders headers, List<ErrorCustomizer> customizers, List<ErrorListener> listeners) {
		this.catalog = catalog;
		this.resolver = resolver;
		this.envelopes = envelopes;
		this.language = new BodyLanguage(envelopes.texts());
		this.headers = headers;
		this.customizers = List.copyOf(customizers);
		List<GuardedListener> guarded = new ArrayList<>();
		for (ErrorListener listener : listeners) {
			guarded.add(new GuardedListener(listener,
					this.failures.computeIfAbsent(listener.getClass().getName(), ListenerFailures::new)));
		}
		this.listeners = List.copyOf(guarded);
	}

	/**
	 * Handle an exception. Meanwhile the {@link LocaleContextHolder} knows the language
	 * of the reader. Where that language lacks a text, the error is written once more in
	 * another, as {@link HandledError#request()} says then. What the application
	 * contributes may fail without changing the rest of the answer; any other failure is
	 * logged and answered as an {@code INTERNAL_SERVER_ERROR}.
	 * @param thrown the exception
	 * @param request the request
	 * @return the error, or {@code null} if the exception is not an error, such as a
	 * redirect
	 */
	public @Nullable HandledError handle(Throwable thrown, ErrorRequest request) {
		LocaleContext previous = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocaleContext(new PreferredLocaleContext(request));
		try {
			return handleInLocale(thrown, request);
		}
		finally {
			LocaleContextHolder.setLocaleContext(previous);
		}
	}

	private @Nullable HandledError handleInLocale(Throwable thrown, ErrorRequest request) {
		HandledError handled = describe(thrown, request);
		if (handled != null && handled.request() != request) {
			LocaleContextHolder.setLocale(handled.request().locale());
		}
		if (handled != null && handled.error().status() >= 400 && !isClientAbsent(thrown)) {
			tell(handled);
		}
		return handled;
	}

	private void tell(HandledError handled) {
		for (GuardedListener listener : this.listeners) {
			listener.onError(handled);
		}
	}

	private static boolean isClientAbsent(Throwable thrown) {
		return thrown instanceof BareStatusException bare && bare.isClientAbsent();
	}

	private @Nullable HandledError describe(Throwable thrown, ErrorRequest request) {
		try {
			ResolvedError error = this.resolver.resolve(thrown);
			if (error == null || this.envelopes.texts().isHome(request.locale())) {
				return (error != null) ? describeCustomized(error, request) : null;
			}
			return describeInOneLanguage(error, request, (locale) -> this.resolver.resolve(thrown));
		}
		catch (Throwable ex) {
			return internal(thrown, ex, request);
		}
	}

	private HandledError describeInOneLanguage(ResolvedError error, ErrorRequest request,
			Function<Locale, @Nullable ResolvedError> source) {
		HandledError first = describeCustomized(error, request);
		try {
			return this.language.choose(first, (locale) -> describeAgain(first, locale, source));
		}
		catch (Throwable ex) {
			this.losses.report("An error is told in a language that may lack a text", ex);
			return first;
		}
	}

	private HandledError describeAgain(HandledError first, Locale locale,
			Function<Locale, @Nullable ResolvedError> source) {
		LocaleContextHolder.setLocaleContext(new FallbackLocaleContext(locale, first.request()));
		ResolvedError error = source.apply(locale);
		return (error != null) ? describeCustomized(error, first.request().withLocale(locale)) : first;
	}

	private HandledError describeCustomized(ResolvedError error, ErrorRequest request) {
		ResolvedError customized = customize(error, request);
		try {
			return describe(customized, request);
		}
		catch (Throwable ex) {
			if (customized == error) {
				throw ex;
			}
			this.losses.report("What customizers made of an error cannot be described and is skipped", ex);
			return describe(error, request);
		}
	}

	private HandledError describe(ResolvedError error, ErrorRequest request) {
		return new HandledError(error, request, this.envelopes.create(error, request), this.headers.of(error, request));
	}

	private ResolvedError customize(ResolvedError error, ErrorRequest request) {
		ResolvedError result = error;
		for (ErrorCustomizer customizer : this.customizers) {
			result = customize(customizer, result, request);
		}
		return result;
	}

	private ResolvedError customize(ErrorCustomizer customizer, ResolvedError error, ErrorRequest request) {
		try {
			return Objects.requireNonNull(customizer.customize(error, request), "no error");
		}
		catch (Throwable ex) {
			this.losses.report("An error stays as it was without the customizer " + customizer.getClass().getName(),
					ex);
			return error;
		}
	}

	/**
	 * Tell the log and the listeners of an error whose answer failed, after
	 * {@link #handle} or in it.
	 * @param failure why the answer failed
	 * @param request the request
	 * @return an {@code INTERNAL_SERVER_ERROR} that nobody has customized
	 */
	public HandledError lastResort(Throwable failure, ErrorRequest request) {
		HandledError handled = internal(failure, failure, request);
		tell(handled);
		return handled;
	}

	private HandledError internal(Throwable thrown, Throwable failure, ErrorRequest request) {
		this.lastResorts.increment();
		FailureLog.error(logger, "An error could not be answered as it should; it is answered as an internal one",
				failure);
		ResolvedError error = ResolvedError.of(thrown, this.catalog.get(StandardErrorCode.INTERNAL_SERVER_ERROR));
		return new HandledError(error, request, EnvelopeFactory.plain(error, request),
				ResponseHeaders.lastResort(request));
	}

	/**
	 * Return how often an error was answered as an internal one since the start because
	 * answering it as it should be failed. Each time is a fault of Errorbook.
	 * @return the number
	 */
	public long lastResorts() {
		return this.lastResorts.sum();
	}

	/**
	 * Return whether the application itself says what an exception means.
	 * @param thrown the exception, whose causes are left aside
	 * @return {@code true} if it does; {@code false} if a library says it, nobody does,
	 * or the attempt to find out fails
	 * @see ErrorResolver#isMeantByApplication
	 */
	public boolean isMeantByApplication(Throwable thrown) {
		return isSo(this.resolver::isMeantByApplication, thrown);
	}

	/**
	 * Return whether an exception is known as a fault of the service.
	 * @param thrown the exception
	 * @return {@code true} if its status is 500 or more; {@code false} if nothing knows
	 * the exception, or the attempt to find out fails
	 */
	public boolean isFaultOfService(Throwable thrown) {
		return isSo(this.resolver::isFaultOfService, thrown);
	}

	private static boolean isSo(Predicate<Throwable> question, Throwable thrown) {
		try {
			return question.test(thrown);
		}
		catch (Throwable ex) {
			logger.debug("What an exception means cannot be told", ex);
			return false;
		}
	}

	/**
	 * Describe an error that has not happened, as it would be answered if it did.
	 * Customizers change it, no listener learns of it.
	 * @param error makes the error in the words of a language
	 * @param request the request that it would happen to
	 * @return the error
	 */
	public HandledError sample(Function<Locale, ResolvedError> error, ErrorRequest request) {
		LocaleContext previous = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(request.locale());
		try {
			ResolvedError first = error.apply(request.locale());
			return this.envelopes.texts().isHome(request.locale()) ? describeCustomized(first, request)
					: describeInOneLanguage(first, request, error::apply);
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
		for (Map.Entry<String, ListenerFailures> failures : this.failures.entrySet()) {
			counts.put(failures.getKey(), failures.getValue().count());
		}
		return counts;
	}

}
