package io.github.errorbook.observe;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.observe.LoggingProperties.LoggedFact;

/**
 * What a line says to machines.
 */
final class LogPairs {

	static final String CODE = "error.code";

	private final String codeKey;

	private final Set<LoggedFact> include;

	/**
	 * Create pairs.
	 * @param codeKey the key of the code
	 * @param include what is said beyond the rest
	 */
	LogPairs(String codeKey, Set<LoggedFact> include) {
		this.codeKey = codeKey;
		this.include = include;
	}

	LoggingEventBuilder add(LoggingEventBuilder builder, HandledError error) {
		ErrorRequest request = error.request();
		add(builder, this.codeKey, error.error().definition().value());
		add(builder, "http.status", error.error().status());
		add(builder, "method", clean(request.method()));
		add(builder, "path", clean(request.path()));
		add(builder, "request_id", request.requestId());
		add(builder, "trace_id", clean(request.traceId()));
		if (this.include.contains(LoggedFact.PRINCIPAL)) {
			add(builder, "principal", clean(request.facts().principal()));
		}
		if (this.include.contains(LoggedFact.QUERY)) {
			add(builder, "query", clean(request.facts().query()));
		}
		return builder;
	}

	LoggingEventBuilder add(LoggingEventBuilder builder, String code, String exception, long count) {
		add(builder, this.codeKey, code);
		add(builder, "exception", exception);
		add(builder, "count", count);
		return builder;
	}

	/*
	 * A structured format that finds a name twice writes no line at all, and applications
	 * like to put a request_id of their own into the context.
	 */
	private static void add(LoggingEventBuilder builder, String key, @Nullable Object value) {
		if (value != null && !isInContext(key) && !isInContext(parent(key))) {
			builder.addKeyValue(key, value);
		}
	}

	/* The adapter behind the context may be the application's. */
	private static boolean isInContext(String key) {
		try {
			return MDC.get(key) != null;
		}
		catch (Throwable ex) {
			return false;
		}
	}

	private static String parent(String key) {
		int dot = key.indexOf('.');
		return (dot >= 0) ? key.substring(0, dot) : key;
	}

	private static @Nullable String clean(@Nullable String text) {
		return (text != null) ? LogText.neutralize(text) : null;
	}

}
