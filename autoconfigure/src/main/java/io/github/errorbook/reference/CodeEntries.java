package io.github.errorbook.reference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.SampleResponse;
import io.github.errorbook.describe.SampleResponses;
import io.github.errorbook.handle.ResponseHeaders;
import io.github.errorbook.reference.CodeEntry.Detail;
import io.github.errorbook.reference.CodeEntry.ExactResponse;
import io.github.errorbook.reference.CodeEntry.Header;
import io.github.errorbook.reference.CodeEntry.Operation;
import io.github.errorbook.reference.CodeEntry.Retirement;

/**
 * Puts together what there is to say of a code.
 */
final class CodeEntries {

	private final PublicCodes codes;

	private final SampleResponses samples;

	private final ClientCodes clients;

	private final Supplier<Map<String, List<ApiOperation>>> operations;

	CodeEntries(PublicCodes codes, SampleResponses samples, ClientCodes clients,
			Supplier<Map<String, List<ApiOperation>>> operations) {
		this.codes = codes;
		this.samples = samples;
		this.clients = clients;
		this.operations = SingletonSupplier.of(operations);
	}

	CodeEntry create(ErrorDefinition definition, EntryTexts texts, Language language, String category,
			String categoryId) {
		String message = texts.message(definition);
		String description = Objects.requireNonNullElse(texts.description(definition), message);
		List<Operation> operations = operations(definition.code());
		return new CodeEntry(definition.code(), definition.status(), reason(definition.status()),
				texts.title(definition), category, categoryId, definition.retryable(), seconds(definition.retryAfter()),
				definition.documentation().since(), retirement(definition.documentation().deprecated()),
				firstSentence(description), description, message, texts.causes(definition), texts.solutions(definition),
				response(this.samples.of(definition, language.locale())), details(definition, texts),
				headers(definition.headers()), this.clients.of(definition, operations), operations,
				related(definition));
	}

	private static String reason(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return (known != null) ? known.getReasonPhrase() : "";
	}

	private static @Nullable Long seconds(@Nullable Duration duration) {
		return (duration != null) ? ResponseHeaders.seconds(duration) : null;
	}

	private @Nullable Retirement retirement(@Nullable Deprecation deprecation) {
		if (deprecation == null) {
			return null;
		}
		String replacedBy = deprecation.replacedBy();
		return new Retirement(deprecation.since(), this.codes.contains(replacedBy) ? replacedBy : null,
				deprecation.removeIn());
	}

	private static String firstSentence(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		int end = line.indexOf(". ");
		return (end > 0) ? line.substring(0, end + 1) : line;
	}

	private static ExactResponse response(SampleResponse sample) {
		List<JsonToken> tokens = JsonLayout.tokens(sample.body());
		return new ExactResponse("HTTP/1.1 " + sample.status(), headers(sample.headers()), sample.body(),
				JsonLayout.join(tokens), tokens);
	}

	private static List<Detail> details(ErrorDefinition definition, EntryTexts texts) {
		List<Detail> details = new ArrayList<>();
		definition.details()
			.forEach((name, detail) -> details.add(new Detail(name, detail.type(),
					texts.detail(definition, name, detail.description()), SampleResponses.example(name, detail))));
		return List.copyOf(details);
	}

	private static List<Header> headers(Map<String, String> headers) {
		return headers.entrySet().stream().map((header) -> new Header(header.getKey(), header.getValue())).toList();
	}

	private List<Operation> operations(String code) {
		return this.operations.get()
			.getOrDefault(code, List.of())
			.stream()
			.map((operation) -> new Operation(operation.method(), operation.path()))
			.toList();
	}

	private List<String> related(ErrorDefinition definition) {
		return definition.documentation()
			.related()
			.stream()
			.filter((code) -> this.codes.contains(code) && !code.equals(definition.code()))
			.distinct()
			.toList();
	}

}
