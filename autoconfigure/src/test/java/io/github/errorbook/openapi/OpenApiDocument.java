package io.github.errorbook.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.swagger.v3.parser.OpenAPIV3Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An OpenAPI document.
 *
 * @param json its JSON
 */
record OpenApiDocument(JsonNode json) {

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

	static OpenApiDocument parse(String json) {
		return new OpenApiDocument(JsonMapper.shared().readTree(json));
	}

	JsonNode at(String pointer) {
		return this.json.at(pointer);
	}

	JsonNode schema(String name) {
		return this.json.path("components").path("schemas").path(name);
	}

	JsonNode operation(String method, String path) {
		return this.json.path("paths").path(path).path(method);
	}

	JsonNode response(String method, String path, String status) {
		return resolve(operation(method, path).path("responses").path(status));
	}

	/**
	 * Return the codes of an operation.
	 * @param method the method in lower case
	 * @param path the path
	 * @return codes by status, those with an example
	 */
	Map<String, List<String>> codes(String method, String path) {
		Map<String, List<String>> codes = new TreeMap<>();
		operation(method, path).path("responses").forEachEntry((status, response) -> {
			List<String> examples = new ArrayList<>();
			resolve(response).path("content")
				.forEach((type) -> type.path("examples").forEachEntry((code, example) -> examples.add(code)));
			if (!examples.isEmpty()) {
				codes.put(status, examples);
			}
		});
		return codes;
	}

	JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? this.json.at(node.path("$ref").asString().substring(1)) : node;
	}

	/**
	 * Assert that the document is OpenAPI to the letter, that each of its schemas is one,
	 * and that each of its examples has the form that it promises.
	 * @return this document
	 */
	OpenApiDocument isValid() {
		assertThat(new OpenAPIV3Parser().readContents(this.json.toString()).getMessages()).isEmpty();
		this.json.path("components").path("schemas").forEach(OpenApiDocument::isSchema);
		Set<String> ids = new HashSet<>();
		this.json.path("paths").forEach((item) -> item.forEach((operation) -> {
			assertThat(ids.add(operation.path("operationId").asString())).isTrue();
			operation.path("responses").forEach(this::isResponse);
		}));
		return this;
	}

	private static void isSchema(JsonNode schema) {
		Schema meta = SCHEMAS.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
		assertThat(meta.validate(schema)).isEmpty();
	}

	private void isResponse(JsonNode referred) {
		JsonNode response = resolve(referred);
		assertThat(response.path("description").asString()).isNotBlank();
		response.path("content")
			.forEach((type) -> type.path("examples")
				.forEach((example) -> matches(resolve(example).path("value"), type.path("schema"))));
	}

	/**
	 * Assert that a value has the form that a schema of the document promises.
	 * @param value the value
	 * @param schema the schema
	 */
	void matches(JsonNode value, JsonNode schema) {
		ObjectNode closed = schema.deepCopy().asObject();
		closed.set("components", this.json.path("components"));
		assertThat(value.isObject()).isTrue();
		assertThat(SCHEMAS.getSchema(closed).validate(value)).as("%s", value).isEmpty();
	}

}
