package io.github.errorbook.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.describe.SampleResponses.SampleResponse;
import io.github.errorbook.model.Violation;

/**
 * Makes the response for the codes of one status: an example for each, made by the
 * renderer itself, and the headers that go with them.
 */
final class ResponseFactory {

	private static final String CODES = "x-error-codes";

	private static final String NAME = "Error";

	private final CodeDescriptions texts;

	private final ResponseHeaderDocs headers;

	/**
	 * Create a factory.
	 * @param codeHeader the header that repeats the code, or {@code null} for none
	 * @param texts describes codes
	 */
	ResponseFactory(@Nullable String codeHeader, CodeDescriptions texts) {
		this.texts = texts;
		this.headers = new ResponseHeaderDocs(codeHeader);
	}

	/**
	 * Create a response.
	 * @param codes the codes, at least one, all with one status
	 * @param part where examples are shared
	 * @param violations what errors with a code may say of the input
	 * @return the response
	 */
	ApiResponse create(List<ErrorDefinition> codes, DocumentPart part,
			BiFunction<ErrorDefinition, Locale, List<Violation>> violations) {
		Map<String, SampleResponse> samples = new TreeMap<>();
		codes.forEach((code) -> samples.put(code.value(),
				part.samples().of(code, (language) -> violations.apply(code, language), part.locale())));
		ApiResponse response = new ApiResponse().description(this.texts.describe(codes, part.locale()))
			.content(content(codes, samples, part));
		this.headers.of(codes, samples.values()).forEach(response::addHeaderObject);
		response.addExtension(CODES, codes.stream().map((code) -> facts(code, samples.get(code.value()))).toList());
		return response;
	}

	/**
	 * Add the response for errors that no operation foresees.
	 * @param part where the response goes
	 * @param prefix what the name of the response starts with
	 * @param internal the code of a fault of the service, or {@code null} if it is not
	 * public
	 * @return the address of the response
	 */
	String addUnforeseen(DocumentPart part, String prefix, @Nullable ErrorDefinition internal) {
		List<ErrorDefinition> codes = (internal != null) ? List.of(internal) : List.of();
		ApiResponse response = (internal != null) ? create(codes, part, (code, language) -> List.of())
				: new ApiResponse().content(content(codes, Map.of(), part));
		response.setDescription("Any other error, in the same form.");
		String name = ComponentNames.free(prefix + NAME, part.components().getResponses());
		part.components().addResponses(name, response);
		return "#/components/responses/" + name;
	}

	private Content content(List<ErrorDefinition> codes, Map<String, SampleResponse> samples, DocumentPart part) {
		Content content = new Content();
		part.schemas()
			.forEach((type, schema) -> content.addMediaType(type, new MediaType().schema(new Schema<>().$ref(schema))));
		MediaType first = content.values().iterator().next();
		codes.forEach((code) -> first.addExamples(code.value(),
				SharedExamples.add(part.components(), code.value(), example(code, samples, part))));
		return content;
	}

	private Example example(ErrorDefinition code, Map<String, SampleResponse> samples, DocumentPart part) {
		SampleResponse sample = samples.get(code.value());
		return new Example().summary(this.texts.title(code, part.locale()))
			.value((sample != null) ? SharedExamples.json(sample.body()) : null);
	}

	private static Map<String, Object> facts(ErrorDefinition code, @Nullable SampleResponse sample) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("code", code.jsonValue());
		facts.put("retryable", code.retryable());
		if (code.documentation().deprecated() != null) {
			facts.put("deprecated", true);
		}
		if (sample != null && sample.documentation() != null) {
			facts.put("externalDocs", Map.of("url", sample.documentation()));
		}
		return facts;
	}

}
