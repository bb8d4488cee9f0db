package io.github.errorbook.describe;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.ErrorEnvelope;
import io.github.errorbook.model.Violation;
import io.github.errorbook.render.RenderedError;
import io.github.errorbook.resolve.ResolvedError;

/**
 * Shows what the service answers, without anything having gone wrong. The same code has
 * the same sample at all times: what a request or a clock would decide is fixed. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class SampleResponses {

	private static final Instant TIMESTAMP = Instant.parse("2026-01-01T00:00:00Z");

	private static final String PATH = "/example";

	private static final String REQUEST_ID = "4f1c2a7be0d94c35a8f6b1d3e5c79a02";

	private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

	private final ErrorDoor door;

	private final String path;

	/**
	 * Create samples.
	 * @param door what every error passes through
	 */
	public SampleResponses(ErrorDoor door) {
		this(door, PATH);
	}

	private SampleResponses(ErrorDoor door, String path) {
		this.door = door;
		this.path = path;
	}

	/**
	 * Return samples of the errors of a path.
	 * @param path the path within the application
	 * @return samples for it, or these where all paths have one form
	 */
	public SampleResponses at(String path) {
		return this.door.hasOneForm() ? this : new SampleResponses(this.door, path);
	}

	/**
	 * Return the response for a code, with sample details.
	 * @param definition the code
	 * @param locale the language of the reader
	 * @return the response as the service's own renderer writes it
	 */
	public SampleResponse of(ErrorDefinition definition, Locale locale) {
		return of(definition, locale, (language) -> SampleDetails.of(definition, language));
	}

	/**
	 * Return the response for a code of operations.
	 * @param definition the code
	 * @param violations what is wrong with the input, as the operations can find it, in a
	 * language; declared details count before it
	 * @param locale the language of the reader
	 * @return the response as the service's own renderer writes it
	 */
	public SampleResponse of(ErrorDefinition definition, Function<Locale, List<Violation>> violations, Locale locale) {
		return definition.details().isEmpty()
				? of(definition, locale, (language) -> ErrorDetails.of(violations.apply(language)))
				: of(definition, locale);
	}

	private SampleResponse of(ErrorDefinition definition, Locale locale, Function<Locale, ErrorDetails> details) {
		ResolvedError error = ResolvedError.of(new ApiException(definition.code()), definition);
		ErrorRequest request = new ErrorRequest("GET", this.path, locale, REQUEST_ID, TRACE_ID);
		HandledError handled = this.door.sample((language) -> error.withDetails(details.apply(language)), request);
		RenderedError rendered = this.door.render(request, atFixedTime(handled.envelope()));
		return new SampleResponse(rendered.status(), headers(handled, rendered),
				new String(rendered.body(), StandardCharsets.UTF_8), handled.envelope().documentation());
	}

	/**
	 * Return the value that a detail has in the samples.
	 * @param name the name of the detail
	 * @param detail what the catalog declares of it
	 * @return the value as text, without the quotes of JSON
	 */
	public static String example(String name, DetailDefinition detail) {
		return String.valueOf(SampleValue.of(name, detail));
	}

	private static ErrorEnvelope atFixedTime(ErrorEnvelope envelope) {
		return new ErrorEnvelope(envelope.status(), envelope.code(), envelope.title(), envelope.message(),
				envelope.details(), TIMESTAMP, envelope.path(), envelope.requestId(), envelope.traceId(),
				envelope.documentation(), envelope.type(), envelope.retryable());
	}

	private static Map<String, String> headers(HandledError handled, RenderedError rendered) {
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		handled.headers().forEach((name, values) -> headers.put(name, joined(values)));
		SampleHeaders.of(rendered.status()).forEach(headers::putIfAbsent);
		headers.put("Content-Type", rendered.contentType());
		headers.put("Content-Length", Integer.toString(rendered.body().length));
		return headers;
	}

	private static String joined(List<String> values) {
		return String.join(", ", values);
	}

	/**
	 * A response as this service sends it.
	 *
	 * @param status the HTTP status
	 * @param headers the response headers that belong to the error, sorted by name
	 * @param body the body, as the renderer wrote it
	 * @param documentation the address of the page of the code, or a reference relative
	 * to that of the request, or {@code null} if there is none
	 */
	public record SampleResponse(int status, Map<String, String> headers, String body, @Nullable String documentation) {

	}

}
