package io.github.errorbook.client.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.RemoteError;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.ErrorEnvelope;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.ConstantMembers;
import io.github.errorbook.render.DetailsForm;
import io.github.errorbook.render.EnvelopeLayout;
import io.github.errorbook.render.EnvelopeLayout.KindNames;
import io.github.errorbook.render.EnvelopeMember;
import io.github.errorbook.render.ErrorRenderer;
import io.github.errorbook.render.JacksonValueWriter;
import io.github.errorbook.render.MemberNames;
import io.github.errorbook.render.ProblemJson;
import io.github.errorbook.render.RenderedError;
import io.github.errorbook.render.Shape;
import io.github.errorbook.render.TimestampFormat;
import io.github.errorbook.render.ViolationMember;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RemoteErrorDecoder}.
 */
class RemoteErrorDecoderTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

	private static final MemberNames OTHER = new MemberNames("fault", "errorCode", "errorMessage", "info", "path",
			"text");

	private static final Map<String, Object> VALUES = new LinkedHashMap<>(
			Map.of("limit", 10, "currency", "EUR", "open", true));

	static Stream<EnvelopeLayout> layouts() {
		return Stream.of(Shape.values())
			.flatMap((shape) -> Stream.of(MemberNames.DEFAULT, OTHER)
				.flatMap((names) -> Stream.of(ProblemJson.NEVER, ProblemJson.ALWAYS)
					.map((problem) -> new EnvelopeLayout(shape, names, CodeValue.CODE,
							EnumSet.allOf(EnvelopeMember.class), ConstantMembers.of(Map.of("ok", false)),
							TimestampFormat.DEFAULT, Set.of(ViolationMember.values()), problem, DetailsForm.STRUCTURED,
							KindNames.DEFAULT))));
	}

	private static RemoteErrorDecoder decoder(EnvelopeLayout layout) {
		MemberNames names = layout.names();
		return new RemoteErrorDecoder(
				new RemoteLayout(
						(layout.shape() == Shape.NESTED) ? names
								: new MemberNames("", names.code(), names.message(), names.details(), names.field(),
										names.fieldMessage()),
						false, null, null, layout.detailsForm(), layout.kindNames()),
				CLOCK);
	}

	private static RemoteError roundTrip(EnvelopeLayout layout, Object code, ErrorDetails details) throws IOException {
		ErrorEnvelope envelope = new ErrorEnvelope(422, code, "Title", "Text", details, Instant.EPOCH, "/transfers",
				"r-1", "abcdef", "https://bank.example/errors/LIMIT", null, true);
		RenderedError body = new ErrorRenderer(layout, new JacksonValueWriter(JsonMapper.shared()),
				StandardErrorCode.INTERNAL_SERVER_ERROR.definition())
			.render(envelope, null);
		return decoder(layout).decode(new TestResponse(422, new String(body.body(), StandardCharsets.UTF_8))
			.with("Content-Type", body.contentType()));
	}

	@ParameterizedTest
	@MethodSource("layouts")
	void everyShapeOfTheEnvelopeIsRead(EnvelopeLayout layout) throws IOException {
		assertThat(roundTrip(layout, "LIMIT", ErrorDetails.of(VALUES))).isEqualTo(new RemoteError(422, "LIMIT", "Text",
				ErrorDetails.of(VALUES), "r-1", "abcdef", "https://bank.example/errors/LIMIT", true, null));
		assertThat(roundTrip(layout, 4711L, ErrorDetails.NONE).code()).isEqualTo("4711");
	}

	@ParameterizedTest
	@MethodSource("layouts")
	void violationsAreRead(EnvelopeLayout layout) throws IOException {
		Violation violation = new Violation("amount", "must be greater than 0", "POSITIVE", InputLocation.BODY,
				Map.of("min", 1));
		assertThat(roundTrip(layout, "LIMIT", ErrorDetails.of(List.of(violation))).details().violations())
			.containsExactly(violation);
	}

	@ParameterizedTest
	@EnumSource
	void detailsOfEachFormAreRead(DetailsForm form) throws IOException {
		KindNames kinds = new KindNames("inBody", "overall", "inRequest", "member", "name", "where");
		List<Violation> violations = List.of(
				new Violation("amount", "must be positive", "POSITIVE", InputLocation.BODY, Map.of()),
				new Violation("", "is odd", "ODD", null, Map.of()),
				new Violation("page", "is too large", "MAX", InputLocation.QUERY, Map.of()));
		for (ProblemJson problem : List.of(ProblemJson.NEVER, ProblemJson.ALWAYS)) {
			EnvelopeLayout layout = new EnvelopeLayout(Shape.FLAT, OTHER, CodeValue.CODE,
					EnumSet.allOf(EnvelopeMember.class), ConstantMembers.NONE, TimestampFormat.DEFAULT,
					Set.of(ViolationMember.values()), problem, form, kinds);
			ErrorDetails values = roundTrip(layout, "LIMIT", ErrorDetails.of(VALUES)).details();
			ErrorDetails faults = roundTrip(layout, "LIMIT", ErrorDetails.of(violations)).details();
			if (form == DetailsForm.TEXT) {
				assertThat(values.values()).containsOnlyKeys("info");
				assertThat(faults.values()).containsOnlyKeys("info");
			}
			else {
				assertThat(values.values()).isEqualTo(VALUES);
				assertThat(faults.violations()).containsExactlyInAnyOrderElementsOf(violations);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void membersThatAreLeftOutAreMissing(Shape shape) throws IOException {
		MemberNames names = new MemberNames("error", "", "", "", "", "");
		EnvelopeLayout layout = new EnvelopeLayout(shape, names, CodeValue.CODE, Set.of(), Set.of(), ProblemJson.NEVER);
		assertThat(roundTrip(layout, "LIMIT", ErrorDetails.of(VALUES))).isEqualTo(RemoteError.of(422, null));
	}

	@Test
	void statusInPlaceOfCodeIsNoCodeAndHeaderIs() throws IOException {
		RemoteErrorDecoder decoder = new RemoteErrorDecoder(new RemoteLayout(MemberNames.DEFAULT, true, "X-Code", null),
				CLOCK);
		assertThat(decoder.decode(new TestResponse(422, "{\"error\": {\"code\": 422}}")).code()).isNull();
		assertThat(decoder.decode(new TestResponse(422, "").with("X-Code", "LIMIT")).code()).isEqualTo("LIMIT");
	}

	@Test
	void problemOfAnyoneIsRead() throws IOException {
		RemoteError error = decoder(EnvelopeLayout.DEFAULT).decode(new TestResponse(403, """
				{"type": "https://example.com/probs/out-of-credit", "title": "You do not have enough credit.",
				"status": 403, "balance": 30, "accounts": ["/account/12345", "/account/67890"]}""").with("content-type",
				"Application/Problem+JSON;charset=utf-8"));
		assertThat(error.code()).isEqualTo("https://example.com/probs/out-of-credit");
		assertThat(error.message()).isEqualTo("You do not have enough credit.");
		assertThat(error.documentation()).isEqualTo("https://example.com/probs/out-of-credit");
		assertThat(error.details().values())
			.isEqualTo(Map.of("balance", 30, "accounts", List.of("/account/12345", "/account/67890")));
	}

	@Test
	void foreignFormIsReadByPointers() throws IOException {
		RemoteLayout layout = new RemoteLayout(MemberNames.DEFAULT, false, null,
				new RemoteLayout.Pointers(JsonPointer.compile("/fault/0/key"), JsonPointer.compile("/fault/0/text"),
						JsonPointer.compile("/fault/0/args")));
		RemoteErrorDecoder decoder = new RemoteErrorDecoder(layout, CLOCK);
		String body = "{\"fault\": [{\"key\": \"E-1\", \"text\": \"Text\", \"args\": %s}]}";
		assertThat(decoder.decode(new TestResponse(400, body.formatted("{\"a\": 1}"))))
			.isEqualTo(RemoteError.of(400, "E-1").withMessage("Text").withDetails(ErrorDetails.of(Map.of("a", 1))));
		assertThat(decoder.decode(new TestResponse(400, body.formatted("[1, 2]"))).details().values())
			.isEqualTo(Map.of("args", List.of(1, 2)));
		assertThat(decoder.decode(new TestResponse(400, "{\"fault\": {}}"))).isEqualTo(RemoteError.of(400, null));
	}

	@Test
	void bodyOfSpringBootHasNoCode() throws IOException {
		assertThat(decoder(EnvelopeLayout.DEFAULT)
			.decode(new TestResponse(404, "{\"status\": 404, \"error\": \"Not Found\", \"path\": \"/x\"}"))
			.code()).isNull();
	}

	@Test
	void detailsAreCapped() throws IOException {
		StringBuilder many = new StringBuilder("\"a\": 1");
		for (int i = 0; i < 500; i++) {
			many.append(", \"n").append(i).append("\": {\"x\": 1}");
		}
		String deep = "\"deep\": " + "{\"d\": ".repeat(20) + "1" + "}".repeat(20);
		RemoteError error = decoder(EnvelopeLayout.DEFAULT).decode(
				new TestResponse(409, "{\"error\": {\"code\": \"X1\", \"details\": {" + deep + ", " + many + "}}}"));
		assertThat(error.code()).isEqualTo("X1");
		assertThat(count(error.details().values())).isLessThanOrEqualTo(CappedValues.MAX_ENTRIES);
		assertThat(depth(error.details().values())).isEqualTo(CappedValues.MAX_DEPTH);
	}

	private static int count(Object value) {
		return (value instanceof Map<?, ?> map) ? map.values().stream().mapToInt((inner) -> 1 + count(inner)).sum() : 0;
	}

	private static int depth(Object value) {
		return (value instanceof Map<?, ?> map)
				? 1 + map.values().stream().mapToInt(RemoteErrorDecoderTests::depth).max().orElse(0) : 0;
	}

	@Test
	void bodyThatCannotBeReadSaysNothing() throws IOException {
		InputStream failing = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("reset");
			}

		};
		assertThat(decoder(EnvelopeLayout.DEFAULT).decode(new TestResponse(409, failing, new TreeMap<>())))
			.isEqualTo(RemoteError.of(409, null));
	}

	@Test
	void headersAreReadWhereTheBodySaysNothing() throws IOException {
		TestResponse response = new TestResponse(503, "<html>").with("X-Request-Id", "r-2").with("Retry-After", "5");
		assertThat(decoder(EnvelopeLayout.DEFAULT).decode(response))
			.isEqualTo(RemoteError.of(503, null).withIds("r-2", null).withRetry(null, Duration.ofSeconds(5)));
		assertThat(decoder(EnvelopeLayout.DEFAULT)
			.decode(new TestResponse(503, "").with("X-Request-Id", "r\r\nX: y").with("Content-Type", "?;charset=x"))
			.requestId()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			/accounts/{id} -> /accounts/{id}
			/accounts/{id}?token={token} -> /accounts/{id}
			https://user:secret@bank.example/accounts/{id}#x -> /accounts/{id}
			https://bank.example?token=1 -> /
			https://bank.example -> /
			?token=1 -> /
			""")
	void callTellsPathOnly(String template, String path) {
		assertThat(new RemoteCall("x", "GET", template).uriTemplate()).isEqualTo(path);
	}

}
