package io.github.errorbook.render;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.ErrorEnvelope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the bodies that are kept.
 */
class FixedBodiesTests {

	private final ErrorRenderer renderer = renderer(EnvelopeLayout.DEFAULT);

	@Test
	void bodyThatSaysNothingOfTheRequestIsKept() {
		RenderedError first = this.renderer.render(envelope("Gone.", "/a", ErrorDetails.NONE), null);
		RenderedError second = this.renderer.render(envelope("Gone.", "/b", ErrorDetails.NONE), null);
		assertThat(second).isSameAs(first);
		assertThat(first.body()).asString().isEqualTo("{\"error\":{\"code\":\"GONE\",\"message\":\"Gone.\"}}");
	}

	@Test
	void bodyInOtherWordsIsAnother() {
		assertThat(body("Fort.", ErrorDetails.NONE)).isNotEqualTo(body("Gone.", ErrorDetails.NONE)).contains("Fort.");
	}

	@Test
	void errorsThatDifferInOneMemberAreKeptApart() {
		List<ErrorEnvelope> envelopes = List.of(envelope(410, "GONE", "Gone", "Gone.", null, false),
				envelope(404, "GONE", "Gone", "Gone.", null, false),
				envelope(410, "LOST", "Gone", "Gone.", null, false),
				envelope(410, "GONE", "Lost", "Gone.", null, false),
				envelope(410, "GONE", "Gone", "Lost.", null, false),
				envelope(410, "GONE", "Gone", "Gone.", "/errors/GONE", false),
				envelope(410, "GONE", "Gone", "Gone.", null, true));
		List<RenderedError> rendered = envelopes.stream()
			.map((envelope) -> this.renderer.render(envelope, null))
			.toList();
		assertThat(rendered).doesNotHaveDuplicates();
		for (int i = 0; i < envelopes.size(); i++) {
			assertThat(this.renderer.render(envelopes.get(i), null)).isSameAs(rendered.get(i));
		}
	}

	@Test
	void detailsOfOneErrorAreNotThoseOfAnother() {
		assertThat(body("Gone.", ErrorDetails.of(Map.of("id", "1")))).contains("\"id\":\"1\"");
		assertThat(body("Gone.", ErrorDetails.of(Map.of("id", "2")))).contains("\"id\":\"2\"");
		assertThat(body("Gone.", ErrorDetails.NONE)).doesNotContain("id");
	}

	@Test
	void messageOfAnyLengthIsWritten() {
		String message = "x".repeat(10_000);
		assertThat(body(message, ErrorDetails.NONE)).contains(message);
	}

	@ParameterizedTest
	@EnumSource(names = { "TIMESTAMP", "PATH", "REQUEST_ID", "TRACE_ID" })
	void memberOfTheRequestIsThatOfEachRequest(EnvelopeMember member) {
		ErrorRenderer including = renderer(new EnvelopeLayout(Shape.NESTED, MemberNames.DEFAULT, CodeValue.CODE,
				Set.of(member), Set.of(), ProblemJson.NEVER));
		assertThat(including.render(envelope("Gone.", "/a", ErrorDetails.NONE), null).body())
			.isNotEqualTo(including.render(envelope("Gone.", "/b", ErrorDetails.NONE), null).body());
	}

	@Test
	void problemNamesThePathOfEachRequest() {
		String accept = "application/problem+json";
		assertThat(this.renderer.render(envelope("Gone.", "/a", ErrorDetails.NONE), accept).body()).asString()
			.contains("\"instance\":\"/a\"");
		assertThat(this.renderer.render(envelope("Gone.", "/b", ErrorDetails.NONE), accept).body()).asString()
			.contains("\"instance\":\"/b\"");
	}

	private String body(String message, ErrorDetails details) {
		return new String(this.renderer.render(envelope(message, "/", details), null).body());
	}

	private static ErrorEnvelope envelope(String message, String path, ErrorDetails details) {
		return new ErrorEnvelope(410, "GONE", "Gone", message, details, Instant.ofEpochSecond(path.hashCode()), path,
				"request" + path, "trace" + path, null, false);
	}

	private static ErrorEnvelope envelope(int status, String code, String title, String message,
			@Nullable String documentation, boolean retryable) {
		return new ErrorEnvelope(status, code, title, message, ErrorDetails.NONE, Instant.EPOCH, "/", "request", null,
				documentation, retryable);
	}

	private static ErrorRenderer renderer(EnvelopeLayout layout) {
		return new ErrorRenderer(layout, String::valueOf, StandardErrorCode.INTERNAL_SERVER_ERROR.definition());
	}

}
