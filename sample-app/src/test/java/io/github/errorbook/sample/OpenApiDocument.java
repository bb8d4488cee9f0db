package io.github.errorbook.sample;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

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
 * The OpenAPI document of the wallet.
 *
 * @param json its JSON
 */
record OpenApiDocument(JsonNode json) {

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

	static OpenApiDocument parse(String json) {
		return new OpenApiDocument(JsonMapper.shared().readTree(json));
	}

	/**
	 * Assert that the document is OpenAPI to the letter, that each of its schemas is one,
	 * and that each of its examples has the form that it promises.
	 */
	void isValid() {
		assertThat(new OpenAPIV3Parser().readContents(this.json.toString()).getMessages()).isEmpty();
		Schema meta = SCHEMAS.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
		this.json.at("/components/schemas").forEach((schema) -> assertThat(meta.validate(schema)).isEmpty());
		Set<String> ids = new HashSet<>();
		this.json.path("paths").forEach((item) -> item.forEach((operation) -> {
			assertThat(ids.add(operation.path("operationId").asString())).isTrue();
			operation.path("responses").forEach((response) -> hasValidExamples(resolve(response)));
		}));
	}

	private void hasValidExamples(JsonNode response) {
		assertThat(response.path("description").asString()).isNotBlank();
		response.path("content")
			.forEach((type) -> type.path("examples")
				.forEach((example) -> matches(resolve(example).path("value"), type.path("schema"))));
	}

	private void matches(JsonNode value, JsonNode schema) {
		ObjectNode closed = schema.deepCopy().asObject();
		closed.set("components", this.json.path("components"));
		assertThat(value.isObject()).isTrue();
		assertThat(SCHEMAS.getSchema(closed).validate(value)).as("%s", value).isEmpty();
	}

	private JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? this.json.at(node.path("$ref").asString().substring(1)) : node;
	}

	private JsonNode responses(String method, String path) {
		return this.json.path("paths").path(path).path(method).path("responses");
	}

	/**
	 * Return the codes that an operation declares.
	 * @param method the method in lower case
	 * @param path the path
	 * @return the codes, sorted, without that of the default response
	 */
	Set<String> codes(String method, String path) {
		Set<String> codes = new TreeSet<>();
		responses(method, path).forEach((response) -> response.path("x-error-codes")
			.forEach((code) -> codes.add(code.path("code").asString())));
		return codes;
	}

	/**
	 * Return the code of a reply, and assert that the document foresees it: its status
	 * and the form of its body.
	 * @param method the method in lower case
	 * @param path the path
	 * @param reply the reply
	 * @return the code, empty for a reply that is no error
	 */
	String codeOf(String method, String path, Reply reply) {
		JsonNode body = JsonMapper.shared().readTree(reply.body().isEmpty() ? "{}" : reply.body());
		String code = body.path("error").path("code").asString("");
		if (!code.isEmpty()) {
			JsonNode response = responses(method, path).path(String.valueOf(reply.status()));
			JsonNode type = response.path("content").path("application/json");
			assertThat(type.path("examples").propertyNames()).contains(code);
			matches(body, type.path("schema"));
			assertThat(reply.header("X-Request-Id")).isNotEmpty();
		}
		return code;
	}

}
