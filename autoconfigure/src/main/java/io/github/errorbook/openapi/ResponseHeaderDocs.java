package io.github.errorbook.openapi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.describe.SampleResponses.SampleResponse;

/**
 * Documents the headers of a response: those of the samples.
 */
final class ResponseHeaderDocs {

	private static final String RETRY_AFTER = "Retry-After";

	/**
	 * Headers that say nothing of the error.
	 */
	private static final Set<String> COMMON = Set.of("cache-control", "x-content-type-options", "content-type",
			"content-length");

	private final @Nullable String codeHeader;

	/**
	 * Create a documentation.
	 * @param codeHeader the header that repeats the code, or {@code null} for none
	 */
	ResponseHeaderDocs(@Nullable String codeHeader) {
		this.codeHeader = codeHeader;
	}

	/**
	 * Return the headers.
	 * @param codes the codes of the response
	 * @param samples a sample for each
	 * @return the headers by name, sorted
	 */
	Map<String, Header> of(List<ErrorDefinition> codes, Collection<SampleResponse> samples) {
		Map<String, Header> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		samples.forEach((sample) -> sample.headers()
			.keySet()
			.stream()
			.filter((name) -> !COMMON.contains(name.toLowerCase(Locale.ROOT)))
			.forEach((name) -> headers.put(name, header(name))));
		if (codes.stream().anyMatch(ErrorDefinition::retryable)) {
			headers.put(RETRY_AFTER, header(RETRY_AFTER));
		}
		return headers;
	}

	private Header header(String name) {
		return new Header().description(description(name)).schema(schema(name));
	}

	private static Schema<?> schema(String name) {
		return name.equalsIgnoreCase(RETRY_AFTER) ? Schemas.of("integer").minimum(BigDecimal.ZERO)
				: Schemas.of("string");
	}

	private String description(String name) {
		if (name.equalsIgnoreCase(this.codeHeader)) {
			return "The code of the error.";
		}
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "retry-after" -> "Seconds to wait before another attempt.";
			case "x-request-id" -> "The id of the request: the client's own, or a new one.";
			case "www-authenticate" -> "How to authenticate.";
			case "allow" -> "The methods that the path takes.";
			case "accept" -> "The media types that the operation takes, or answers with.";
			default -> "Sent with this error.";
		};
	}

}
