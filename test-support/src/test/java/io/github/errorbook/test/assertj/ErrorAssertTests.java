package io.github.errorbook.test.assertj;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.EnvelopeLayout;
import io.github.errorbook.render.MemberNames;
import io.github.errorbook.render.ProblemJson;
import io.github.errorbook.render.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Every assertion, where it holds and where it does not.
 */
class ErrorAssertTests {

	private static final String VALUES = """
			{"error":{"code":"CONFLICT","message":"Only 0 left.","details":{"left":0,"price":"10.00","none":null}}}""";

	private static final String VIOLATIONS = """
			{"error":{"code":"VALIDATION_FAILED","message":"Invalid.","details":[\
			{"field":"item","message":"must not be blank"},{"field":"quantity","message":"must be greater than 0"},\
			{"field":"quantity","message":"must be even"}]}}""";

	private static final String BARE = """
			{"error":{"code":"GONE","message":"Gone."}}""";

	private static ErrorAssert assertThatBody(String body) {
		return ErrorbookAssertions.assertThatError(ResponseEntity.status(409)
			.header("Retry-After", "30")
			.header("X-Request-Id", "abc")
			.header("Set-Cookie", "session=secret")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body));
	}

	private static String failure(String body, Consumer<ErrorAssert> assertion) {
		try {
			assertion.accept(assertThatBody(body));
		}
		catch (AssertionError ex) {
			return ex.getMessage()
				.strip()
				.lines()
				.takeWhile((line) -> !line.startsWith("HTTP "))
				.toList()
				.stream()
				.map(String::strip)
				.filter((line) -> !line.isEmpty())
				.toList()
				.toString();
		}
		return "";
	}

	@Test
	void everythingThatHoldsPasses() {
		assertThatBody(VALUES).hasStatus(409)
			.hasErrorCode("CONFLICT")
			.hasErrorCode(StandardErrorCode.CONFLICT)
			.hasMessage("Only 0 left.")
			.hasMessageContaining("0 left")
			.hasDetail("left")
			.hasDetail("none", null)
			.hasDetail("price", "10.00")
			.hasHeader("retry-after")
			.hasHeader("Retry-After", "30")
			.hasRetryAfter(Duration.ofSeconds(30))
			.hasRetryAfter(Duration.ofMillis(29_001))
			.hasRequestId()
			.hasRequestId("abc");
		assertThatBody(VIOLATIONS).hasFieldError("item")
			.hasFieldError("quantity", "must be even")
			.hasFieldErrorsExactly("quantity", "item");
		assertThatBody(BARE).hasNoDetails();
	}

	@ParameterizedTest
	@MethodSource("sameNumbers")
	void numberIsComparedByValue(Object number) {
		assertThatBody(VALUES).hasDetail("left", number);
	}

	static List<Object> sameNumbers() {
		return List.of(0, 0L, 0.0, new BigDecimal("0.00"), BigInteger.ZERO);
	}

	static List<List<Object>> failures() {
		return List.of(failing(VALUES, (error) -> error.hasStatus(410), "[Expected status, 410, but it is, 409]"),
				failing(VALUES, (error) -> error.hasErrorCode("GONE"),
						"[Expected code, \"GONE\", but it is, \"CONFLICT\"]"),
				failing(VALUES, (error) -> error.hasMessage("Only"),
						"[Expected message, \"Only\", but it is, \"Only 0 left.\"]"),
				failing(VALUES, (error) -> error.hasMessageContaining("1"),
						"[Expected a message with, \"1\", but there is, \"Only 0 left.\"]"),
				failing(VALUES, (error) -> error.hasDetail("price", 10.00),
						"[Expected the detail, \"price\": 10.0, but there is, "
								+ "{\"left\":0,\"price\":\"10.00\",\"none\":null}]"),
				failing(VALUES, (error) -> error.hasDetail("absent", null),
						"[Expected the detail, \"absent\": null, but there is, "
								+ "{\"left\":0,\"price\":\"10.00\",\"none\":null}]"),
				failing(BARE, (error) -> error.hasDetail("left"),
						"[Expected the detail, \"left\", but there is, none]"),
				failing(VALUES, ErrorAssert::hasNoDetails,
						"[Expected no details, but there is, {\"left\":0,\"price\":\"10.00\",\"none\":null}]"),
				failing(VALUES, (error) -> error.hasFieldError("item"),
						"[Expected the field error, \"item\", but there is, "
								+ "{\"left\":0,\"price\":\"10.00\",\"none\":null}]"),
				failing(BARE, (error) -> error.hasFieldError("item", "is bad"),
						"[Expected the field error, \"item\": \"is bad\", but there is, none]"),
				failing(VIOLATIONS, (error) -> error.hasFieldErrorsExactly("item"),
						"[Expected field errors exactly, [item], but it is, [item, quantity]]"),
				failing(VALUES, (error) -> error.hasHeader("Allow"),
						"[Expected the header, Allow, but there is, none]"),
				failing(VALUES, (error) -> error.hasRetryAfter(Duration.ofMillis(30_001)),
						"[Expected the header, Retry-After: 31, but there is, Retry-After: 30]"),
				failing(VALUES, (error) -> error.hasRequestId("xyz"),
						"[Expected the header, X-Request-Id: xyz, but there is, X-Request-Id: abc]"),
				failing("", (error) -> error.hasErrorCode("GONE"), "[The body is not a JSON object.]"),
				failing("<html>", ErrorAssert::hasNoDetails, "[The body is not a JSON object.]"),
				failing("[]", ErrorAssert::hasNoDetails, "[The body is not a JSON object.]"),
				failing("{\"fault\":{}}", (error) -> error.hasErrorCode("GONE"),
						"[The body has no member \"code\". If the service is configured to answer in another shape, "
								+ "say so with usingLayout.]"),
				failing("{\"code\":\"X\"}", (error) -> error.usingLayout(EnvelopeLayout.DEFAULT).hasErrorCode("X"),
						"[The body has no object \"error\". If the service is configured to answer in another shape, "
								+ "say so with usingLayout.]"),
				failing("{\"code\":409}", (error) -> error.hasErrorCode("GONE"),
						"[The body does not tell the code, and its service does not run in this JVM.]"));
	}

	private static List<Object> failing(String body, Consumer<ErrorAssert> assertion, String failure) {
		return List.of(body, assertion, failure);
	}

	@ParameterizedTest
	@MethodSource("failures")
	@SuppressWarnings("unchecked")
	void whatDoesNotHoldFails(List<Object> failing) {
		assertThat(failure((String) failing.get(0), (Consumer<ErrorAssert>) failing.get(1))).isEqualTo(failing.get(2));
	}

	@Test
	void failurePrintsExchangeWithoutSecrets() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThatBody(BARE).as("The shop").hasErrorCode("CONFLICT"))
			.extracting(Throwable::getMessage)
			.isEqualTo("""
					[The shop]\s
					Expected code
					  "CONFLICT"
					but it is
					  "GONE"

					HTTP 409
					Content-Type: application/json
					Retry-After: 30
					Set-Cookie: (masked)
					X-Request-Id: abc

					{"error":{"code":"GONE","message":"Gone."}}""");
	}

	@Test
	void emptyBodyIsSaidToBe() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> ErrorbookAssertions.assertThatError(ResponseEntity.status(404).build()).hasStatus(400))
			.withMessageEndingWith("HTTP 404\n\n(no body)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "%s", "100%d" })
	void signsOfFormatsAreText(String text) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThatBody("{\"code\":\"" + text + "\"}").hasErrorCode("GONE"))
			.withMessageContaining("\"" + text + "\"");
	}

	@Test
	void longBodyIsCut() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThatBody("x".repeat(20_000)).hasErrorCode("GONE"))
			.withMessageEndingWith("x... (20000 characters)");
	}

	@Test
	void bytesAreReadAsUtf8() {
		ErrorbookAssertions
			.assertThatError(ResponseEntity.status(404)
				.body("{\"code\":\"X\",\"message\":\"größer\"}".getBytes(StandardCharsets.UTF_8)))
			.hasMessage("größer");
	}

	@Test
	void bodyOfOtherTypeIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ErrorbookAssertions.assertThatError(ResponseEntity.ok(Map.of())))
			.withMessageContaining("String or byte[]");
	}

	@Test
	void flatBodyIsFoundOut() {
		assertThatBody("{\"code\":\"X\",\"message\":\"Y\",\"details\":{\"z\":true}}").hasErrorCode("X")
			.hasMessage("Y")
			.hasDetail("z", true);
	}

	@Test
	void layoutThatIsGivenCounts() {
		EnvelopeLayout layout = new EnvelopeLayout(Shape.NESTED,
				new MemberNames("fault", "id", "text", "more", "f", "m"), CodeValue.CODE, Set.of(), Set.of(),
				ProblemJson.NEVER);
		assertThatBody("{\"fault\":{\"id\":\"X\",\"text\":\"Y\",\"more\":[{\"f\":\"a\",\"m\":\"b\"}]}}")
			.usingLayout(layout)
			.hasErrorCode("X")
			.hasMessage("Y")
			.hasFieldError("a", "b");
	}

	@Test
	void problemDetailsAreToldByTheirMediaType() {
		ErrorbookAssertions
			.assertThatError(ResponseEntity.status(422)
				.contentType(MediaType.parseMediaType("application/problem+json;charset=UTF-8"))
				.body("""
						{"type":"about:blank","title":"T","status":422,"detail":"D","code":"X",\
						"details":[{"field":"a","message":"b"}]}"""))
			.hasErrorCode("X")
			.hasMessage("D")
			.hasFieldErrorsExactly("a");
	}

}
