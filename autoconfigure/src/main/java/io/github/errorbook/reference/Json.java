package io.github.errorbook.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.reference.CodeEntry.ExactResponse;
import io.github.errorbook.reference.CodeEntry.Header;
import io.github.errorbook.reference.text.JsonLayout;

/**
 * Writes an edition as the JSON that {@code errors.schema.json} describes. What there is
 * not to say is omitted.
 */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	/**
	 * Write an edition.
	 * @param edition the edition
	 * @param links the references from where the file is
	 * @param schema the reference to the schema
	 * @return the JSON, laid out for people
	 */
	static String write(LocalizedReference edition, Links links, String schema) {
		Map<String, Object> members = members("$schema", schema, "title", edition.title(), "language",
				edition.language().tag(), "codes",
				edition.entries().stream().map((entry) -> code(entry, links)).toList());
		return JsonLayout.join(JsonLayout.tokens(MAPPER.writeValueAsString(members))) + "\n";
	}

	private static Map<String, Object> code(CodeEntry entry, Links links) {
		Map<String, Object> members = members("code", entry.jsonCode(), "status", entry.status(), "title",
				entry.title(), "type", entry.type(), "category", entry.category().name(), "retryable",
				entry.retryable(), "retryAfter", entry.waitSeconds());
		members.putAll(entry.facts());
		members.putAll(members("deprecated", deprecation(entry.deprecated()), "documentation", links.code(entry.code()),
				"description", entry.description(), "message", entry.message(), "causes", entry.causes(), "solutions",
				entry.solutions(), "response", response(entry.response()), "details", details(entry), "headers",
				headers(entry.headers()), "operations", operations(entry), "related", entry.related()));
		return members;
	}

	private static @Nullable Map<String, Object> deprecation(@Nullable Deprecation deprecation) {
		return (deprecation != null) ? members("since", deprecation.since(), "replacedBy", deprecation.replacedBy(),
				"removeIn", deprecation.removeIn()) : null;
	}

	private static Map<String, Object> response(ExactResponse response) {
		return members("headers", headers(response.headers()), "body", response.body());
	}

	private static Map<String, String> headers(List<Header> headers) {
		Map<String, String> members = new LinkedHashMap<>();
		headers.forEach((header) -> members.put(header.name(), header.value()));
		return members;
	}

	private static List<Map<String, Object>> details(CodeEntry entry) {
		return entry.details()
			.stream()
			.map((detail) -> members("name", detail.name(), "type", detail.type(), "description", detail.description(),
					"example", detail.example()))
			.toList();
	}

	private static List<Map<String, Object>> operations(CodeEntry entry) {
		return entry.operations()
			.stream()
			.map((operation) -> members("method", operation.method(), "path", operation.path()))
			.toList();
	}

	/* A name, its value, and so on. */
	private static Map<String, Object> members(@Nullable Object... namesAndValues) {
		Map<String, Object> members = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			if (value != null && !isEmpty(value)) {
				members.put(String.valueOf(namesAndValues[i]), value);
			}
		}
		return members;
	}

	private static boolean isEmpty(Object value) {
		return (value instanceof Collection<?> collection && collection.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty());
	}

}
