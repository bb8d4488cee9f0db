package io.github.errorbook.wire.kit;

import java.util.Arrays;
import java.util.List;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.catalog.StandardErrorCode;

/**
 * Assertions on a response. Expected JSON may use single quotes and white space; what is
 * compared is every character of the body.
 */
public final class ResponseAssert extends AbstractAssert<ResponseAssert, RawResponse> {

	private static final JsonMapper mapper = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private static final List<List<String>> ENVELOPES = List.of(List.of("code", "message"),
			List.of("code", "message", "details"));

	ResponseAssert(RawResponse actual) {
		super(actual, ResponseAssert.class);
	}

	/**
	 * Assert that the response is the envelope of a standard code with its standard
	 * status and text, without details.
	 * @param code the code
	 * @return this
	 */
	public ResponseAssert isError(StandardErrorCode code) {
		return isError(code, null);
	}

	/**
	 * Assert that the response is the envelope of a standard code with its standard
	 * status and text.
	 * @param code the code
	 * @param details the details, or {@code null} for none
	 * @return this
	 */
	public ResponseAssert isError(StandardErrorCode code, String details) {
		return isError(code.status(), code.name(), code.definition().message().toString(), details);
	}

	/**
	 * Assert that the response is an envelope.
	 * @param status the status
	 * @param code the code
	 * @param message the text
	 * @param details the details, or {@code null} for none
	 * @return this
	 */
	public ResponseAssert isError(int status, String code, String message, String details) {
		String body = "{\"error\":{\"code\":\"" + code + "\",\"message\":" + mapper.writeValueAsString(message)
				+ ((details != null) ? ",\"details\":" + details : "") + "}}";
		return hasStatus(status).isJson("application/json").hasBody(body);
	}

	/**
	 * Assert the headers that every error has and that the body is as long as announced.
	 * @param contentType the media type
	 * @return this
	 */
	public ResponseAssert isJson(String contentType) {
		hasHeader("Content-Type", contentType);
		hasHeader("Content-Length", String.valueOf(this.actual.body().length));
		hasHeader("Cache-Control", "no-store");
		hasHeader("X-Content-Type-Options", "nosniff");
		Assertions.assertThat(this.actual.headerValues("X-Request-Id")).as(describe()).hasSize(1);
		Assertions.assertThat(this.actual.header("X-Request-Id")).as(describe()).matches("[A-Za-z0-9._-]{1,128}");
		Assertions.assertThat(this.actual.complete()).as(describe()).isTrue();
		return this;
	}

	/**
	 * Assert that the response is an error in the one form, whichever it is: an envelope
	 * with exactly the members that it may have, the headers that every error has, none
	 * that tells of the server, and nothing that only its developers understand.
	 * @return this
	 */
	public ResponseAssert isEnvelope() {
		Assertions.assertThat(this.actual.status()).as(describe()).isBetween(400, 599);
		isJson("application/json").hasNoHeader("Server", "X-Powered-By", "ETag", "Content-Disposition",
				"Content-Encoding", "Transfer-Encoding");
		Assertions.assertThat(this.actual.json().propertyNames()).as(describe()).containsExactly("error");
		JsonNode error = this.actual.error();
		Assertions.assertThat(List.copyOf(error.propertyNames())).as(describe()).isIn(ENVELOPES);
		Assertions.assertThat(this.actual.code()).as(describe()).matches("[A-Z][A-Z0-9_]*[A-Z0-9]");
		Assertions.assertThat(error.path("message").asString()).as(describe()).isNotBlank().doesNotContain("{", "null");
		error.path("details").forEach(this::isDetail);
		return leaksNothingOf("<", "Exception", "java.", "org.", "io.github", "\tat ");
	}

	private void isDetail(JsonNode detail) {
		if (this.actual.error().path("details").isArray()) {
			Assertions.assertThat(detail.propertyNames()).as(describe()).containsExactly("field", "message");
			Assertions.assertThat(detail.path("field").isString()).as(describe()).isTrue();
			Assertions.assertThat(detail.path("message").asString()).as(describe()).isNotBlank();
		}
	}

	/**
	 * Assert that the connection was closed before the body was complete.
	 * @return this
	 */
	public ResponseAssert isIncomplete() {
		Assertions.assertThat(this.actual.complete()).as(describe()).isFalse();
		return this;
	}

	public ResponseAssert hasStatus(int status) {
		Assertions.assertThat(this.actual.status()).as(describe()).isEqualTo(status);
		return this;
	}

	public ResponseAssert hasBody(String json) {
		Assertions.assertThat(this.actual.text())
			.as(describe())
			.isEqualTo(mapper.writeValueAsString(mapper.readTree(json)));
		return this;
	}

	public ResponseAssert hasText(String text) {
		Assertions.assertThat(this.actual.text()).as(describe()).isEqualTo(text);
		return this;
	}

	public ResponseAssert hasHeader(String name, String... values) {
		Assertions.assertThat(this.actual.headerValues(name)).as(name + " of " + describe()).containsExactly(values);
		return this;
	}

	/**
	 * Assert the elements of a header whose order is of no importance, be they on one
	 * line or on several.
	 * @param name the name of the header
	 * @param elements the elements
	 * @return this
	 */
	public ResponseAssert hasListHeader(String name, String... elements) {
		Assertions
			.assertThat(this.actual.headerValues(name).stream().flatMap((line) -> Arrays.stream(line.split(", *"))))
			.as(name + " of " + describe())
			.containsExactlyInAnyOrder(elements);
		return this;
	}

	public ResponseAssert hasNoHeader(String... names) {
		for (String name : names) {
			Assertions.assertThat(this.actual.headerValues(name)).as(name + " of " + describe()).isEmpty();
		}
		return this;
	}

	/**
	 * Assert that neither headers nor body contain any of the texts.
	 * @param secrets the texts
	 * @return this
	 */
	public ResponseAssert leaksNothingOf(String... secrets) {
		Assertions.assertThat(this.actual.toString()).doesNotContain(secrets);
		return this;
	}

	private String describe() {
		return descriptionText() + "\n" + this.actual + "\n";
	}

}
