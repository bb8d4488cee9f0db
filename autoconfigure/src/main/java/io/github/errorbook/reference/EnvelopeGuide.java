package io.github.errorbook.reference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.StringUtils;

import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.reference.EnvelopeGuide.Envelope.Member;
import io.github.errorbook.reference.text.JsonLayout;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.DetailsForm;
import io.github.errorbook.render.EnvelopeLayout.KindNames;
import io.github.errorbook.render.EnvelopeMember;

/**
 * Explains the form of an error response by one that the service sends.
 */
final class EnvelopeGuide {

	private static final Comparator<CodeEntry> INVALID_INPUT_FIRST = Comparator
		.comparing((entry) -> !entry.definition().code().equals(StandardErrorCode.VALIDATION_FAILED.name()));

	private final Map<String, String> meanings = new HashMap<>();

	/**
	 * Create a guide.
	 * @param response what every error response has in common
	 */
	EnvelopeGuide(ResponseProperties response) {
		for (String name : List.of("code", "status", "details", "timestamp", "path", "requestId", "traceId",
				"documentation", "retryable")) {
			this.meanings.put(name, name);
		}
		this.meanings.put("type", "documentation");
		this.meanings.put("detail", "message");
		this.meanings.put("instance", "path");
		this.meanings.put(response.names().code(), (response.codeValue() == CodeValue.STATUS) ? "status" : "code");
		this.meanings.put(response.names().message(), "message");
		this.meanings.put(response.names().details(), details(response));
		if (response.detailsForm() == DetailsForm.BY_KIND) {
			addKinds(response);
		}
	}

	/* The path of a violation is not that of the request. */
	private void addKinds(ResponseProperties response) {
		KindNames names = response.layout().kindNames();
		names.arrays().forEach((name) -> this.meanings.put(name, "violations"));
		if (!response.include().contains(EnvelopeMember.PATH)) {
			this.meanings.remove(names.path());
		}
	}

	private static String details(ResponseProperties response) {
		if (response.detailsForm() == DetailsForm.TEXT) {
			return "detailsText";
		}
		return switch (response.details()) {
			case DECLARED -> "values";
			case VIOLATIONS -> "violations";
			case ALL, VIOLATIONS_AND_DECLARED -> "details";
		};
	}

	/**
	 * Explain the response that has most to explain: that to invalid input, if no other
	 * has more, else that of the first such code.
	 * @param categories the codes
	 * @param labels the words
	 * @return how to read an error
	 */
	Envelope envelope(List<LocalizedReference.Category> categories, Map<String, String> labels) {
		return categories.stream()
			.flatMap((category) -> category.entries().stream())
			.sorted(INVALID_INPUT_FIRST)
			.map((entry) -> entry.response().tokens())
			.map((tokens) -> new Envelope(tokens, members(tokens, labels)))
			.reduce((best, next) -> (next.members().size() > best.members().size()) ? next : best)
			.orElseGet(() -> new Envelope(List.of(), List.of()));
	}

	private List<Member> members(List<JsonLayout.Token> tokens, Map<String, String> labels) {
		return tokens.stream()
			.filter((token) -> token.kind().equals("name"))
			.map((token) -> token.text().substring(1, token.text().length() - 1))
			.distinct()
			.filter(this.meanings::containsKey)
			.map((name) -> member(name, labels))
			.toList();
	}

	private Member member(String name, Map<String, String> labels) {
		String label = "member" + StringUtils.capitalize(this.meanings.getOrDefault(name, name));
		return new Member(name, labels.getOrDefault(label, ""));
	}

	/**
	 * How to read an error response of the service.
	 *
	 * @param tokens the body of a response, in parts; empty if there is no code at all
	 * @param members what its members mean
	 */
	record Envelope(List<JsonLayout.Token> tokens, List<Member> members) {

		/**
		 * A member.
		 *
		 * @param name the name, as the service writes it
		 * @param text what it means
		 */
		record Member(String name, String text) {

		}

	}

}
