package io.github.errorbook.wire;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same body gives the same answer whether Jackson 2 or Jackson 3 reads it.
 */
@ParameterizedClass
@EnumSource(Container.class)
class Jackson2WireTests {

	private static final String PREFERRED = "spring.http.converters.preferred-json-mapper=jackson2";

	/** Names that Jackson 2 makes in a way of its own. */
	private static final String CAPITALS = """
			/capitals -> {"aname": " ", "url": "a"} -> aname
			/capitals -> {"aname": "a", "url": " "} -> url
			""";

	private static Service older;

	private static Service newer;

	private static Service names;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		older = Service.start(container, Older.class, PREFERRED);
		newer = Service.start(container, Newer.class, "spring.jackson.property-naming-strategy=SNAKE_CASE",
				"spring.jackson.deserialization.fail_on_unknown_properties=true");
		names = Service.start(container, Names.class, PREFERRED);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		older.close();
		newer.close();
		names.close();
	}

	@ParameterizedTest
	@MethodSource
	void answerIsTheSame(String path, String body) {
		RawResponse response = older.post(path, body);
		assertThat(response).hasStatus(400).isJson("application/json");
		assertThat(response.text()).isEqualTo(newer.post(path, body).text());
	}

	static Stream<Arguments> answerIsTheSame() {
		String deep = "[".repeat(5000) + "]".repeat(5000);
		return Stream.concat(
				JsonWireTests.bodyIsAnInvalidRequestThatNamesItsPath()
					.map((arguments) -> Arguments.of("/payments", (String) arguments.get()[0])),
				Stream.of(Arguments.of("/payments", "{\n  \"lines\": [\n    {\"unit_price\": 1,}\n]}"),
						Arguments.of("/payments", "{\"amount\": " + "9".repeat(2000) + "}"),
						Arguments.of("/payments", "{\"" + "x".repeat(60_000) + "\": 1}"),
						Arguments.of("/numbers", "[1, 99999999999]"), Arguments.of("/numbers", "[\"one\"]"),
						Arguments.of("/numbers", "{}"), Arguments.of("/any", deep),
						Arguments.of("/any", "{\"a\":" + deep + "}"),
						Arguments.of("/bookings", "{\"first_night\": \"x\"}"),
						Arguments.of("/bookings", "{\"price\": \"x\"}"), Arguments.of("/bookings", "{\"price\": 1}"),
						Arguments.of("/bookings", "{\"prices\": [[]]}"),
						Arguments.of("/bookings", "{\"guests\": [{}]}"),
						Arguments.of("/bookings", "{\"guests\": [{\"age\": null}]}")));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = JsonNamesWireTests.ROWS + CAPITALS)
	void fieldIsAsTheClientWroteIt(String path, String body, String field) {
		RawResponse response = names.post(path, body);
		assertThat(response).hasStatus(422);
		assertThat(response.error().path("details").get(0).path("field").asString()).isEqualTo(field);
	}

	@TestService
	@Import({ JsonWireTests.Endpoints.class, Bookings.class })
	static class Newer {

	}

	@Import(Newer.class)
	@TestService
	static class Older {

		@Bean
		ObjectMapper objectMapper() {
			return JsonMapper.builder()
				.addModule(new JavaTimeModule())
				.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
				.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
				.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
				.build();
		}

	}

	@Import(JsonNamesWireTests.Endpoints.class)
	@TestService
	static class Names {

		@Bean
		ObjectMapper objectMapper() {
			return JsonMapper.builder()
				.addModule(new Jdk8Module())
				.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
				.build();
		}

	}

	@RestController
	static class Bookings {

		@PostMapping("/bookings")
		void book(@RequestBody @Valid Booking booking) {
		}

	}

	record Booking(@JsonFormat(pattern = "dd.MM.yyyy") java.time.LocalDate firstNight, Price price, List<Price> prices,
			List<Guest> guests) {

	}

	record Guest(@NotBlank String firstName, int age) {

	}

	@JsonDeserialize(using = OlderPriceReader.class)
	@tools.jackson.databind.annotation.JsonDeserialize(using = NewerPriceReader.class)
	record Price(int cents) {

	}

	static class OlderPriceReader extends JsonDeserializer<Price> {

		@Override
		public Price deserialize(JsonParser parser, DeserializationContext context) throws java.io.IOException {
			return (Price) context.handleWeirdStringValue(Price.class, "hunter2", "hunter2");
		}

	}

	static class NewerPriceReader extends tools.jackson.databind.ValueDeserializer<Price> {

		@Override
		public Price deserialize(tools.jackson.core.JsonParser parser,
				tools.jackson.databind.DeserializationContext context) {
			return (Price) context.handleWeirdStringValue(Price.class, "hunter2", "hunter2");
		}

	}

}
