package io.github.errorbook.wire;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bodies that cannot be read as JSON, or not as the JSON that is expected.
 */
@ParameterizedClass
@EnumSource(Container.class)
class JsonWireTests {

	@RegisterExtension
	static final Service service = Service.of(Endpoints.class, "spring.jackson.property-naming-strategy=SNAKE_CASE",
			"spring.jackson.deserialization.fail_on_unknown_properties=true",
			"spring.jackson.deserialization.fail_on_trailing_tokens=true",
			"spring.jackson.deserialization.fail_on_null_for_primitives=true");

	@Parameter
	Container container;

	@ParameterizedTest
	@MethodSource
	void bodyIsAnInvalidRequestThatNamesItsPath(String json, String field, String message) {
		RawResponse response = service.post("/payments", json);
		assertThat(response)
			.isError(StandardErrorCode.INVALID_REQUEST, "[{'field': '" + field + "', 'message': '" + message + "'}]")
			.leaksNothingOf("io.github", "java.", "tools.jackson", "Payment", "hunter2", "Exception", "JsonParser");
	}

	static Stream<Arguments> bodyIsAnInvalidRequestThatNamesItsPath() {
		return Stream.of(Arguments.of("{\"amount\": 1", "", "is not valid JSON, see line 1, column 13"),
				Arguments.of("{\"amount\": hunter2}", "", "is not valid JSON, see line 1, column 12"),
				Arguments.of("{'amount': 1}", "", "is not valid JSON, see line 1, column 2"),
				Arguments.of("", "", "a body is required"), Arguments.of("  ", "", "a body is required"),
				Arguments.of("{\"item_count\": 1} {}", "", "must end after the first JSON value"),
				Arguments.of("[]", "", "must be an object"), Arguments.of("\"hunter2\"", "", "must be an object"),
				Arguments.of("{\"amount\": \"hunter2\"}", "amount", "must be a number"),
				Arguments.of("{\"amount\": {}}", "amount", "must be a number"),
				Arguments.of("{\"item_count\": \"hunter2\"}", "item_count", "must be a whole number"),
				Arguments.of("{\"item_count\": 99999999999}", "item_count", "is out of range"),
				Arguments.of("{\"item_count\": null}", "item_count", "is required"),
				Arguments.of("{\"urgent\": \"hunter2\"}", "urgent", "must be true or false"),
				Arguments.of("{\"due\": \"hunter2\"}", "due", "must be a date such as 2026-01-31"),
				Arguments.of("{\"due\": \"2026-02-30\"}", "due", "must be a date such as 2026-01-31"),
				Arguments.of("{\"id\": \"hunter2\"}", "id",
						"must be a UUID such as 123e4567-e89b-12d3-a456-426614174000"),
				Arguments.of("{\"kind\": \"hunter2\"}", "kind", "must be one of bank-card, CASH"),
				Arguments.of("{\"lines\": {}}", "lines", "must be a list"),
				Arguments.of("{\"lines\": [{\"unit_price\": 1}, {\"unit_price\": \"hunter2\"}]}", "lines[1].unit_price",
						"must be a number"),
				Arguments.of("{\"lines\": [[]]}", "lines[0]", "must be an object"),
				Arguments.of("{\"prices\": {\"EUR\": \"hunter2\"}}", "prices[EUR]", "must be a number"),
				Arguments.of("{\"item_count\": 1, \"hunter3\": 1}", "hunter3", "is not a known field"),
				Arguments.of("{\"lines\": [{\"other\": 1}]}", "lines[0].other", "is not a known field"),
				Arguments.of("{\"method\": {\"type\": \"hunter2\"}}", "method.type", "must name a known type"),
				Arguments.of("{\"method\": {}}", "method.type", "is required"));
	}

	@Test
	void syntaxFaultInsideTheBodyNamesLineAndColumn() {
		assertThat(service.post("/payments", "{\n  \"lines\": [\n    {\"unit_price\": 1,}\n]}")).isError(
				StandardErrorCode.INVALID_REQUEST,
				"[{'field': 'lines[0]', 'message': 'is not valid JSON, see line 3, column 22'}]");
	}

	@Test
	void bodyThatIsNestedTooDeeplyIsAnInvalidRequest() {
		String deep = "[".repeat(5000) + "]".repeat(5000);
		for (String json : new String[] { deep, "{\"lines\":" + deep + "}", "{\"unknown\":" + deep + "}" }) {
			assertThat(service.post("/any", json)).isError(StandardErrorCode.INVALID_REQUEST,
					"[{'field': '', 'message': 'is nested too deeply or has an overlong value'}]");
		}
	}

	@Test
	void overlongNumberIsAnInvalidRequest() {
		RawResponse response = service.post("/payments", "{\"amount\": " + "9".repeat(2000) + "}");
		assertThat(response).hasStatus(400).isJson("application/json");
		assertThat(response.code()).isEqualTo("INVALID_REQUEST");
		assertThat(response.body().length).isLessThan(300);
	}

	@Test
	void bodyThatIsNoUtf8IsAnInvalidRequest() {
		for (byte[] content : new byte[][] { { '{', '"', 'a', (byte) 0xC3, '(', '"', ':', '1', '}' },
				{ '{', '"', (byte) 0xFF, '"', ':', '1', '}' } }) {
			RawResponse response = post("/payments", content);
			assertThat(response).hasStatus(400).isJson("application/json");
			assertThat(response.code()).isEqualTo("INVALID_REQUEST");
			assertThat(response.error().path("details").size()).isEqualTo(1);
		}
	}

	@Test
	void missingBodyIsAnInvalidRequest() {
		assertThat(service.send("POST", "/payments", null, "Content-Type: application/json", "Content-Length: 0"))
			.isError(StandardErrorCode.INVALID_REQUEST, "[{'field': '', 'message': 'a body is required'}]");
	}

	@Test
	void bodyThatIsNullIsAnInvalidRequest() {
		assertThat(service.post("/payments", "null")).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field': '', 'message': 'a body is required'}]");
	}

	@Test
	void elementOfListInBodyHasItsIndex() {
		assertThat(service.post("/numbers", "[1, \"x\"]")).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field': '[1]', 'message': 'must be a whole number'}]");
	}

	@Test
	void hostileNameOfUnknownFieldIsHarmless() {
		RawResponse response = service.post("/payments", "{\"" + "x".repeat(10_000) + "\": 1}");
		assertThat(response).hasStatus(400).isJson("application/json");
		assertThat(response.body().length).isLessThan(2000);
		assertThat(service.post("/payments", "{\"\\u0000\\r\\n\\ud800<b>\": 1}")).hasStatus(400)
			.isJson("application/json");
	}

	private static RawResponse post(String path, byte[] content) {
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII));
		request.writeBytes(content);
		return RawHttp.exchange(service.port(), request.toByteArray(), false);
	}

	enum Kind {

		@JsonProperty("bank-card")
		CARD,

		CASH

	}

	record Line(BigDecimal unitPrice) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
	@JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "card"))
	interface Method {

	}

	record Card(String number) implements Method {

	}

	record Payment(BigDecimal amount, Integer itemCountBoxed, int itemCount, Boolean urgent, LocalDate due, UUID id,
			Kind kind, List<Line> lines, Map<String, BigDecimal> prices, Method method) {

	}

	@TestService
	@RestController
	static class Endpoints {

		@PostMapping("/payments")
		String payment(@RequestBody Payment payment) {
			return "ok";
		}

		@PostMapping("/numbers")
		String numbers(@RequestBody List<Integer> numbers) {
			return "ok";
		}

		@PostMapping("/any")
		String any(@RequestBody Object any) {
			return "ok";
		}

	}

}
