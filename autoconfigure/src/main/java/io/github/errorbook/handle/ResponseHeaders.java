package io.github.errorbook.handle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.HeaderSyntax;
import io.github.errorbook.resolve.ResolvedError;

/**
 * The headers that go with an error. A header whose name is none, with a character that
 * could end it or that is not Latin-1, or that describes a body, is omitted.
 *
 * @since 0.1.0
 */
public final class ResponseHeaders {

	private static final Map<String, List<String>> FIXED = Map.of("Cache-Control", List.of("no-store"),
			"X-Content-Type-Options", List.of("nosniff"));

	/* To copy what is sorted takes no comparisons. */
	private static final SortedMap<String, List<String>> ALWAYS = always();

	private final @Nullable String codeHeader;

	/**
	 * Create the headers.
	 * @param codeHeader the name of the header that repeats the code, or {@code null} for
	 * none
	 */
	public ResponseHeaders(@Nullable String codeHeader) {
		this.codeHeader = codeHeader;
	}

	private static SortedMap<String, List<String>> always() {
		SortedMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(FIXED);
		return Collections.unmodifiableSortedMap(headers);
	}

	/**
	 * Return the headers of an error that could not be handled.
	 * @param request the request
	 * @return values by name, unmodifiable
	 */
	public static Map<String, List<String>> lastResort(ErrorRequest request) {
		Map<String, List<String>> headers = new TreeMap<>(ALWAYS);
		putRequestId(headers, request);
		return Collections.unmodifiableMap(headers);
	}

	Map<String, List<String>> of(ResolvedError error, ErrorRequest request) {
		Map<String, List<String>> headers = new TreeMap<>(ALWAYS);
		error.definition().headers().forEach((name, value) -> put(headers, name, List.of(value)));
		error.headers().forEach((name, values) -> put(headers, name, values));
		if (error.status() == 416) {
			putRange(headers, error.headers());
		}
		Duration retryAfter = error.retryAfter();
		if (retryAfter != null) {
			headers.putIfAbsent("Retry-After", List.of(Long.toString(seconds(retryAfter))));
		}
		if (this.codeHeader != null) {
			put(headers, this.codeHeader, List.of(error.definition().value()));
		}
		putRequestId(headers, request);
		return Collections.unmodifiableMap(headers);
	}

	private static void putRequestId(Map<String, List<String>> headers, ErrorRequest request) {
		if (HeaderSyntax.isValue(request.requestId())) {
			headers.put(RequestIds.HEADER, List.of(request.requestId()));
		}
	}

	private static void put(Map<String, List<String>> headers, String name, List<String> values) {
		List<String> safe = safe(values);
		if (!safe.isEmpty() && HeaderSyntax.isName(name) && !HeaderSyntax.isOfBody(name) && !ALWAYS.containsKey(name)) {
			headers.put(name, safe);
		}
	}

	/*
	 * RFC 9110, 15.5.17: the one status whose Content-Range is not that of its body.
	 */
	private static void putRange(Map<String, List<String>> headers, Map<String, List<String>> others) {
		others.forEach((name, values) -> {
			List<String> safe = safe(values);
			if (name.equalsIgnoreCase("Content-Range") && safe.size() == 1 && safe.get(0).contains(" */")) {
				headers.put(name, safe);
			}
		});
	}

	private static List<String> safe(List<String> values) {
		List<String> safe = new ArrayList<>(values.size());
		for (String value : values) {
			if (HeaderSyntax.isValue(value)) {
				safe.add(value);
			}
		}
		return safe;
	}

	/**
	 * Return the value of the header {@code Retry-After}: RFC 9110 knows whole seconds
	 * only.
	 * @param duration how long to wait
	 * @return the seconds, rounded up, at least 0
	 */
	public static long seconds(Duration duration) {
		long seconds = duration.toSeconds() + ((duration.toNanosPart() > 0) ? 1 : 0);
		return Math.max(0, seconds);
	}

}
