package io.github.errorbook.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that bends its JSON in every way it can: the envelope stays as it is,
 * and the values inside the details are written as the application writes them.
 */
@ParameterizedClass
@EnumSource(Container.class)
class DetailValuesWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class,
			"spring.jackson.property-naming-strategy=UPPER_SNAKE_CASE",
			"spring.jackson.default-property-inclusion=non_empty", "spring.jackson.serialization.indent_output=true",
			"spring.jackson.datatype.datetime.write-dates-as-timestamps=false");

	@Parameter
	Container container;

	private static RawResponse throwing(RuntimeException thrown) {
		return ThrowingController.call(service, () -> {
			throw thrown;
		});
	}

	@Test
	void settingsOfTheApplicationBendItsOwnAnswersOnly() {
		assertThat(ThrowingController.call(service, () -> {
		})).hasStatus(200).hasText("wrapped:done");
		assertThat(throwing(new ConflictException())).isError(StandardErrorCode.CONFLICT);
		assertThat(throwing(new InvalidFieldsException().field("someField", "")))
			.isError(StandardErrorCode.VALIDATION_FAILED, "[{'field': 'someField', 'message': ''}]");
	}

	@Test
	void valuesAreWrittenByTheApplicationsMapper() {
		UUID id = UUID.randomUUID();
		assertThat(throwing(new ConflictException().with("due", LocalDate.of(2026, 1, 31))
			.with("at", Instant.parse("2026-01-31T10:15:30Z"))
			.with("kind", Kind.VERY_SPECIAL)
			.with("amount", new BigDecimal("100.00"))
			.with("count", 3L)
			.with("id", id)
			.with("line", new Line("A-7", new BigDecimal("0.10"), "", List.of(Kind.PLAIN)))
			.with("money", new Money(5))
			.with("someList", List.of(1, "b", true))
			.with("some_map", Map.of("aKey", new Money(7)))
			.with("optional", Optional.of(1)))).isError(StandardErrorCode.CONFLICT,
					"""
							{'due': '2026-01-31', 'at': '2026-01-31T10:15:30Z', 'kind': 'very-special', 'amount': 100.00, 'count': 3,
							'id': '%s', 'line': {'ITEM_NAME': 'A-7', 'UNIT_PRICE': 0.10, 'KINDS': ['plain']}, 'money': '5 EUR',
							'someList': [1, 'b', true], 'some_map': {'aKey': '7 EUR'}, 'optional': 1}"""
						.formatted(id));
	}

	@Test
	void valueThatCannotBeWrittenIsLeftOut() {
		Map<String, Object> cyclic = new LinkedHashMap<>();
		cyclic.put("self", cyclic);
		List<Object> list = new ArrayList<>();
		list.add(list);
		assertThat(throwing(new ConflictException().with("before", 1)
			.with("map", cyclic)
			.with("list", list)
			.with("node", new Node())
			.with("getter", new Failing())
			.with("stream", new Object())
			.with("after", 2))).leaksNothingOf("secret")
			.hasStatus(409)
			.isJson("application/json")
			.satisfies((response) -> assertThat(response.error().path("details").path("before").asInt()).isEqualTo(1))
			.satisfies((response) -> assertThat(response.error().path("details").path("after").asInt()).isEqualTo(2));
	}

	@Test
	void detailsAreAbsentWhenNothingOfThemCanBeWritten() {
		assertThat(throwing(new ConflictException().with("getter", new Failing()))).isError(StandardErrorCode.CONFLICT);
	}

	@Test
	void valueThatIsNoJsonDoesNotBreakTheEnvelope() {
		for (String raw : new String[] { "}", "", "1,2", "{\"a\":", "\"x\",\"code\":\"FORGED\"", "nonsense" }) {
			RawResponse response = throwing(new ConflictException().with("raw", new Raw(raw)).with("after", 2));
			assertThat(response).as(raw).hasStatus(409).isJson("application/json");
			assertThat(response.code()).as(raw).isEqualTo("CONFLICT");
			assertThat(response.error().path("details").path("after").asInt()).as(raw).isEqualTo(2);
			assertThat(response.error().path("details").has("code")).as(raw).isFalse();
		}
	}

	enum Kind {

		@JsonProperty("very-special")
		VERY_SPECIAL,

		@JsonProperty("plain")
		PLAIN

	}

	record Line(String itemName, BigDecimal unitPrice, String note, List<Kind> kinds) {

	}

	record Money(int amount) {

	}

	public static class Node {

		public Node getSelf() {
			return this;
		}

	}

	public static class Failing {

		public String getText() {
			throw new IllegalStateException("secret");
		}

	}

	record Raw(String text) {

	}

	static class MoneySerializer extends StdSerializer<Money> {

		MoneySerializer() {
			super(Money.class);
		}

		@Override
		public void serialize(Money value, JsonGenerator json, SerializationContext context) {
			json.writeString(value.amount() + " EUR");
		}

	}

	static class RawSerializer extends StdSerializer<Raw> {

		RawSerializer() {
			super(Raw.class);
		}

		@Override
		public void serialize(Raw value, JsonGenerator json, SerializationContext context) {
			json.writeRawValue(value.text());
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		ThrowingController controller() {
			return new ThrowingController();
		}

		@Bean
		WrappingAdvice advice() {
			return new WrappingAdvice();
		}

		@Bean
		JsonMapperBuilderCustomizer customizer() {
			return (builder) -> builder
				.addModule(new SimpleModule().addSerializer(new MoneySerializer()).addSerializer(new RawSerializer()));
		}

	}

	@ControllerAdvice
	static class WrappingAdvice implements ResponseBodyAdvice<Object> {

		@Override
		public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
			return true;
		}

		@Override
		public Object beforeBodyWrite(Object body, MethodParameter returnType, MediaType contentType,
				Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
				ServerHttpResponse response) {
			return "wrapped:" + body;
		}

	}

}
