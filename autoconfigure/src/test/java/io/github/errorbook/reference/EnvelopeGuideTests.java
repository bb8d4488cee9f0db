package io.github.errorbook.reference;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.errorbook.reference.EnvelopeGuide.Envelope.Member;
import io.github.errorbook.reference.text.JsonLayout;

import static org.assertj.core.api.Assertions.assertThat;

class EnvelopeGuideTests {

	@Test
	void envelopeExplainsTheResponseToInvalidInput() {
		TestReference.run((content) -> {
			EnvelopeGuide.Envelope envelope = TestReference.edition(content).envelope();
			assertThat(JsonLayout.join(envelope.tokens())).contains("\"VALIDATION_FAILED\"", "\"field\"");
			assertThat(envelope.members()).extracting(Member::name).containsExactly("code", "message", "details");
			assertThat(envelope.members()).extracting(Member::text).doesNotHaveDuplicates().doesNotContain("");
		});
	}

	@Test
	void envelopeHasConfiguredNames() {
		TestReference.run(
				(content) -> assertThat(TestReference.edition(content).envelope().members()).containsExactly(
						new Member("errorCode", "The HTTP status."),
						new Member("text", "For people, in the language of the request. Its wording may change.")),
				"errorbook.response.shape=flat", "errorbook.response.code-value=status",
				"errorbook.response.names.code=errorCode", "errorbook.response.names.message=text",
				"errorbook.response.names.details=");
	}

	@Test
	void everyMemberThatCanBeIncludedIsExplained() {
		TestReference.run((content) -> {
			List<Member> members = TestReference.edition(content).envelope().members();
			assertThat(members).extracting(Member::name)
				.contains("status", "timestamp", "path", "requestId", "traceId", "documentation", "retryable");
			assertThat(members).extracting(Member::text).doesNotContain("");
		}, "errorbook.response.include=status,timestamp,path,request-id,trace-id,documentation,retryable",
				"errorbook.reference.url=https://example.com/{code}");
	}

	@Test
	void problemIsExplainedByItsOwnNames() {
		TestReference
			.run((content) -> assertThat(TestReference.edition(content).envelope().members()).extracting(Member::name)
				.contains("type", "status", "detail", "code"), "errorbook.response.problem-json=always");
	}

	@Test
	void detailsInAnotherFormAreExplained() {
		TestReference.run((content) -> assertThat(TestReference.edition(content).envelope().members()).last()
			.isEqualTo(new Member("detail",
					"For invalid input what is wrong with it, else the values of the code, as one text. Absent where there is nothing to say.")),
				"errorbook.response.details-form=text", "errorbook.response.names.details=detail");
		TestReference.run(
				(content) -> assertThat(TestReference.edition(content).envelope().members()).last()
					.isEqualTo(new Member("invalidFields",
							"For invalid input a list of fields. Absent where there is nothing to say.")),
				"errorbook.response.details-form=by-kind", "errorbook.response.names.field-errors=invalidFields");
	}

	@Test
	void envelopeWithoutViolationsShowsCodeWithDetails() {
		TestReference.run((content) -> {
			EnvelopeGuide.Envelope envelope = TestReference.edition(content).envelope();
			assertThat(JsonLayout.join(envelope.tokens())).contains("\"OUT_OF_STOCK\"");
			assertThat(envelope.members()).last()
				.isEqualTo(new Member("details",
						"An object with the values of the code. Absent where there is nothing to say."));
		}, "errorbook.response.details=declared", "errorbook.codes.OUT_OF_STOCK.status=409",
				"errorbook.codes.OUT_OF_STOCK.details.left.type=integer");
	}

	@Test
	void envelopeOfInternalValidationIsThatOfAnotherCode() {
		TestReference.run((content) -> assertThat(JsonLayout.join(TestReference.edition(content).envelope().tokens()))
			.isNotEmpty()
			.doesNotContain("VALIDATION_FAILED"), "errorbook.codes.VALIDATION_FAILED.visibility=internal");
	}

}
