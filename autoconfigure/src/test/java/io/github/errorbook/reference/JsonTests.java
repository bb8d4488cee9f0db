package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.reference.text.JsonLayout;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTests {

	private static final String[] FULL = { "errorbook.codes.LOW.status=422",
			"errorbook.codes.LOW.message={required} required.", "errorbook.codes.LOW.retry-after=1500ms",
			"errorbook.codes.LOW.deprecated.since=2.0", "errorbook.codes.LOW.deprecated.replaced-by=GONE",
			"errorbook.codes.LOW.deprecated.remove-in=3.0", "errorbook.codes.LOW.since=1.0",
			"errorbook.codes.LOW.causes=One.", "errorbook.codes.LOW.solutions=Two.",
			"errorbook.codes.LOW.headers.X-Wallet=low", "errorbook.codes.LOW.details.required.type=decimal",
			"errorbook.codes.LOW.details.required.description=What it takes.", "errorbook.codes.LOW.related=GONE" };

	private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
		.getSchema(new String(Asset.read("errors.schema.json"), StandardCharsets.UTF_8), InputFormat.JSON);

	@Test
	void jsonFollowsItsSchema() {
		TestReference.run((content) -> assertThat(faults(write(content))).isEmpty(), FULL);
		TestReference.run((content) -> assertThat(faults(write(content))).isEmpty(), TestReference.HOSTILE_CATALOG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"status\": 422", "\"documentation\": \"LOW.html\"", "\"language\": \"en\"" })
	void schemaRefusesWhatItDoesNotDescribe(String part) {
		TestReference.run((content) -> {
			String json = write(content);
			assertThat(json).contains(part);
			assertThat(faults(json.replace(part, "\"other\": true"))).isNotEmpty();
		}, FULL);
	}

	private List<Error> faults(String json) {
		return this.schema.validate(json, InputFormat.JSON);
	}

	@Test
	void codeHasItsMembers() {
		TestReference.run((content) -> {
			JsonNode code = new JsonMapper().readTree(write(content)).path("codes").path(0);
			assertThat(code.propertyNames()).containsExactly("code", "status", "title", "category", "retryable",
					"retryAfter", "since", "deprecated", "documentation", "description", "message", "causes",
					"solutions", "response", "details", "headers", "related");
			assertThat(code.path("retryAfter").asInt()).isEqualTo(2);
			assertThat(code.path("response").path("body").asString())
				.isEqualTo("{\"error\":{\"code\":\"LOW\",\"message\":\"100.00 required.\","
						+ "\"details\":{\"required\":\"100.00\"}}}");
			assertThat(code.path("response").path("headers").path("Retry-After").asString()).isEqualTo("2");
		}, FULL);
	}

	@Test
	void layoutAddsNothingButSpace() {
		String json = "{\"a\":[1,-2.5e3,true,null,\"x \\\" , {y\"],\"b\":{},\"c\":[],\"d\":{\"e\":\"\"}}";
		String lines = JsonLayout.join(JsonLayout.tokens(json));
		assertThat(lines).isEqualTo("""
				{
				  "a": [
				    1,
				    -2.5e3,
				    true,
				    null,
				    "x \\" , {y"
				  ],
				  "b": {},
				  "c": [],
				  "d": {
				    "e": ""
				  }
				}""");
		assertThat(JsonLayout.tokens(json)).extracting(JsonLayout.Token::text)
			.containsSubsequence("\"a\"", ":", "[", "1");
		assertThat(String.join("", JsonLayout.tokens(json).stream().map(JsonLayout.Token::text).toList()))
			.isEqualTo(json);
		assertThat(JsonLayout.tokens(json)).extracting(JsonLayout.Token::kind)
			.startsWith("mark", "name", "mark", "mark", "number", "mark", "number", "mark", "literal", "mark",
					"literal", "mark", "string");
	}

	private static String write(ReferenceContent content) {
		return Json.write(TestReference.edition(content), Links.ofFiles(""), "errors.schema.json");
	}

}
