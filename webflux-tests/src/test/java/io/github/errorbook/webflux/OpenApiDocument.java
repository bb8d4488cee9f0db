package io.github.errorbook.webflux;

import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * The OpenAPI document of a service.
 *
 * @param json its JSON
 */
record OpenApiDocument(JsonNode json) {

	static OpenApiDocument of(NettyService service) {
		return new OpenApiDocument(service.get("/v3/api-docs").json());
	}

	JsonNode operation(String method, String path) {
		return this.json.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
	}

	/**
	 * Return the codes of an operation, without that of the default response.
	 * @param method the method
	 * @param path the path
	 * @return the codes
	 */
	SortedSet<String> codes(String method, String path) {
		SortedSet<String> codes = new TreeSet<>();
		codesByStatus(method, path).values().forEach(codes::addAll);
		return codes;
	}

	/**
	 * Return the codes of an operation by status.
	 * @param method the method
	 * @param path the path
	 * @return the codes, without that of the default response
	 */
	Map<String, SortedSet<String>> codesByStatus(String method, String path) {
		Map<String, SortedSet<String>> codes = new TreeMap<>();
		operation(method, path).path("responses").forEachEntry((status, response) -> {
			SortedSet<String> listed = new TreeSet<>();
			resolve(response).path("x-error-codes").forEach((code) -> listed.add(code.path("code").asString()));
			if (!listed.isEmpty() && !status.equals("default")) {
				codes.put(status, listed);
			}
		});
		return codes;
	}

	JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? this.json.at(node.path("$ref").asString().substring(1)) : node;
	}

}
