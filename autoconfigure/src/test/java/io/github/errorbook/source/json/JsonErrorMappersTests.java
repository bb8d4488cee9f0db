package io.github.errorbook.source.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.source.TestMvc;
import io.github.errorbook.source.TestPipeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonErrorMappers}.
 */
class JsonErrorMappersTests {

	private final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final TestMvc mvc = TestMvc.of(new Orders(),
			(builder) -> builder.setMessageConverters(new JacksonJsonHttpMessageConverter(this.mapper)));

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			{"total": 1, -> is not valid JSON, see line 1, column 13
			{"total": "x"} -> total: must be a whole number
			{"total": 5000000000} -> total: is out of range
			{"total": {}} -> total: must be a whole number
			{"total": null} -> total: is required
			{"color": "BLUE"} -> color: must be one of RED, light-green
			{"color": 7} -> color: must be one of RED, light-green
			{"due": "31.1.2026"} -> due: must be a date such as 2026-01-31
			{"paid": "maybe"} -> paid: must be true or false
			{"id": "4711"} -> id: must be a UUID such as 123e4567-e89b-12d3-a456-426614174000
			{"note": {}} -> note: must be text
			{"lines": 5} -> lines: must be a list
			{"lines": [5]} -> lines[0]: must be an object
			{"lines": [{"sku": "a", "qty": 1}, {"qty": "x"}]} -> lines[1].qty: must be a whole number
			{"lines": [{"qty": 1}]} -> lines[0].sku: is required
			{"prices": {"EUR": {"qty": "x"}}} -> prices[EUR].qty: must be a whole number
			{"shape": {"kind": "secret"}} -> shape.kind: must name a known type
			{"shape": {}} -> shape.kind: is required
			{"origin": {"x": -1}} -> origin: is invalid
			{"secret": 1} -> secret: is not a known field
			{"lines": [{"sku": "a", "secret": 1}]} -> lines[0].secret: is not a known field
			{"total": 1} {} -> : must end after the first JSON value
			"secret" -> : must be an object
			[1] -> : must be an object
			tru -> is not valid JSON, see line 1, column 1
			""", quoteCharacter = '\u0000')
	void handleWhenBodyIsUnreadableTellsPathAndExpectation(String body, String expected) {
		String answer = TestPipeline.plain().answer(this.mvc.post("/orders", body));
		assertThat(answer).startsWith("400 INVALID_REQUEST | ").contains(expected + " (body)");
		assertThat(answer).doesNotContain("secret is", "Orders", "java.", "Exception", "jackson");
	}

	@Test
	void handleWhenBodyIsMissingSaysSo() {
		assertThat(TestPipeline.plain().answer(this.mvc.post("/orders", "")))
			.isEqualTo("400 INVALID_REQUEST | : a body is required (body)");
	}

	@Test
	void handleWhenRootIsListBeginsWithIndex() {
		assertThat(TestPipeline.plain().answer(this.mvc.post("/lines", "[{\"sku\":\"a\"},{\"qty\":\"x\"}]")))
			.isEqualTo("400 INVALID_REQUEST | [1].qty: must be a whole number (body)");
	}

	@Test
	void handleWhenBodyIsTooDeepSaysSo() {
		assertThat(TestPipeline.plain().answer(this.mvc.post("/any", "{\"a\":" + "[".repeat(2000))))
			.isEqualTo("400 INVALID_REQUEST | [a]: is nested too deeply or has an overlong value (body)");
	}

	@Test
	void handleWhenBodyIsNotUtf8SaysWhere() {
		byte[] body = "{\"note\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(TestPipeline.plain()
			.answer(this.mvc
				.failure(MockMvcRequestBuilders.post("/orders").contentType(MediaType.APPLICATION_JSON).content(body))))
			.startsWith("400 INVALID_REQUEST | note: is not valid JSON, see line 1");
	}

	@Test
	void handleWhenJacksonIsAbsentSaysThatBodyIsUnreadable() {
		TestPipeline pipeline = TestPipeline
			.with((runner) -> runner.withClassLoader(new FilteredClassLoader("tools.jackson.databind.json.")));
		assertThat(pipeline.answer(this.mvc.post("/orders", "{")))
			.isEqualTo("400 INVALID_REQUEST | : the body cannot be read (body)");
	}

	enum Color {

		RED, @JsonProperty("light-green")
		GREEN

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
	interface Shape {

	}

	record Circle(int radius) implements Shape {

	}

	record Point(int x) {

		Point {
			if (x < 0) {
				throw new IllegalArgumentException("secret");
			}
		}

	}

	record Line(@JsonProperty(required = true) String sku, Integer qty) {

	}

	static class Order {

		public int total;

		public Color color;

		public LocalDate due;

		public Boolean paid;

		public UUID id;

		public String note;

		public List<Line> lines;

		public Map<String, Line> prices;

		public Shape shape;

		public Point origin;

	}

	@RestController
	static class Orders {

		@PostMapping("/orders")
		void order(@RequestBody Order order) {
		}

		@PostMapping("/lines")
		void lines(@RequestBody List<Line> lines) {
		}

		@PostMapping("/any")
		void any(@RequestBody Map<String, Object> any) {
		}

	}

}
