package io.github.errorbook.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the reference of a provider says of one code.
 *
 * @param status the HTTP status
 * @param retryable whether the same request may succeed later
 * @param details the types of the details by name, an empty one where it is not said
 * @param deprecated whether the code is deprecated
 * @param replacedBy the code that takes its place, empty for none
 */
record ProvidedCode(int status, boolean retryable, SortedMap<String, String> details, boolean deprecated,
		String replacedBy) {

	/**
	 * Read a reference.
	 * @param reference an {@code errors.json}
	 * @return the codes
	 * @throws IllegalStateException if it is none
	 */
	static SortedMap<String, ProvidedCode> read(Resource reference) {
		try (InputStream content = reference.getInputStream()) {
			JsonNode codes = JsonMapper.shared().readTree(content).path("codes");
			if (!codes.isArray()) {
				throw new IllegalStateException(reference + " is not a reference of codes: it has no list \"codes\"");
			}
			SortedMap<String, ProvidedCode> result = new TreeMap<>();
			codes.forEach((code) -> result.put(code.path("code").asString(""), of(code)));
			return result;
		}
		catch (JacksonException ex) {
			throw new IllegalStateException(reference + " is not a reference of codes: " + ex.getOriginalMessage(), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(reference + " cannot be read", ex);
		}
	}

	private static ProvidedCode of(JsonNode code) {
		SortedMap<String, String> details = new TreeMap<>();
		code.path("details")
			.forEach((detail) -> details.put(detail.path("name").asString(""), detail.path("type").asString("")));
		return new ProvidedCode(code.path("status").asInt(0), code.path("retryable").asBoolean(false), details,
				code.has("deprecated"), code.path("deprecated").path("replacedBy").asString(""));
	}

}
