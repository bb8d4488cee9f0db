package io.github.errorbook.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.SampleResponses;
import io.github.errorbook.handle.ByPath;

/**
 * Adds to each operation the responses for the codes that it can return. springdoc calls
 * it for the whole document and for each group, before the customizers of the
 * application, which can change what it did.
 */
final class ErrorsCustomizer implements OpenApiLocaleCustomizer {

	private final DocumentedCodes codes;

	private final ByPath<ErrorSchemas> schemas;

	private final ResponseFactory responses;

	private final SampleResponses samples;

	/**
	 * Create a customizer.
	 * @param codes the codes of the operations
	 * @param schemas the outlines of the bodies
	 * @param responses makes the responses
	 * @param samples makes the examples
	 */
	ErrorsCustomizer(DocumentedCodes codes, ByPath<ErrorSchemas> schemas, ResponseFactory responses,
			SampleResponses samples) {
		this.codes = codes;
		this.schemas = schemas;
		this.responses = responses;
		this.samples = samples;
	}

	@Override
	public void customise(OpenAPI document, Locale locale) {
		if (document.getPaths() == null) {
			return;
		}
		if (document.getComponents() == null) {
			document.setComponents(new Components());
		}
		ErrorForms forms = new ErrorForms(document, this.schemas, this.samples, locale);
		unforeseen(forms, forms.mainPath());
		Map<String, List<ApiOperation>> operations = this.codes.operations();
		document.getPaths().forEach((path, item) -> {
			List<ApiOperation> known = operations.getOrDefault(path, List.of());
			item.readOperationsMap().forEach((method, operation) -> customize(method, operation, known, path, forms));
		});
	}

	private String unforeseen(ErrorForms forms, String path) {
		return forms.unforeseen(path, this.responses, this.codes.unforeseen());
	}

	private void customize(PathItem.HttpMethod method, Operation operation, List<ApiOperation> known, String path,
			ErrorForms forms) {
		List<ApiOperation> matching = known.stream()
			.filter((candidate) -> candidate.method().equals(method.name()) || candidate.method().equals("*"))
			.toList();
		if (matching.isEmpty()) {
			return;
		}
		DocumentPart part = forms.at(path);
		ResponseMerger merger = new ResponseMerger(operation, DeclaredResponses.of(matching));
		Map<Integer, List<ErrorDefinition>> definitions = this.codes.byStatus(matching.stream());
		definitions.forEach((status, codes) -> merger.add(status.toString(),
				this.responses.create(codes, part, (code, language) -> this.codes.examples(matching, code, language))));
		merger.add("default", new ApiResponse().$ref(unforeseen(forms, path)));
		merger.sort();
	}

}
