package io.github.errorbook.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.util.function.SingletonSupplier;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.SampleResponses;
import io.github.errorbook.describe.SampleResponses.SampleResponse;
import io.github.errorbook.reference.CodeEntry.Detail;
import io.github.errorbook.reference.CodeEntry.ExactResponse;
import io.github.errorbook.reference.CodeEntry.Group;
import io.github.errorbook.reference.CodeEntry.Header;
import io.github.errorbook.reference.CodeEntry.Operation;
import io.github.errorbook.reference.text.JsonLayout;
import io.github.errorbook.reference.text.Language;

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

	CodeEntry create(ErrorDefinition definition, EntryTexts texts, Language language, Group category) {
		List<Operation> operations = operations(definition.code());
		return new CodeEntry(definition, texts.documentation(definition, this.codes), texts.message(definition),
				category, response(samples(operations).of(definition, language.locale())), details(definition, texts),
				this.clients.of(definition, operations), operations);
	}

	/* Client code is for the first operation, too. */
	private SampleResponses samples(List<Operation> operations) {
		return operations.isEmpty() ? this.samples : this.samples.at(operations.get(0).path());
	}

	private static ExactResponse response(SampleResponse sample) {
		List<JsonLayout.Token> tokens = JsonLayout.tokens(sample.body());
		return new ExactResponse("HTTP/1.1 " + sample.status(), Header.all(sample.headers()), sample.body(),
				JsonLayout.join(tokens), tokens);
	}

	private static List<Detail> details(ErrorDefinition definition, EntryTexts texts) {
		List<Detail> details = new ArrayList<>();
		definition.details()
			.forEach((name, detail) -> details.add(new Detail(name, detail.type(),
					texts.detail(definition, name, detail.description()), SampleResponses.example(name, detail))));
		return List.copyOf(details);
	}

	private List<Operation> operations(String code) {
		return this.operations.get()
			.getOrDefault(code, List.of())
			.stream()
			.map((operation) -> new Operation(operation.method(), operation.path()))
			.toList();
	}

}
