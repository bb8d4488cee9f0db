package io.github.errorbook.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.describe.SampleResponses;
import io.github.errorbook.handle.ByPath;

/**
 * The forms of errors in one document. A form that only some paths have is added when the
 * first of them comes.
 */
final class ErrorForms {

	private static final String EXAMPLE = "/example";

	private final OpenAPI document;

	private final ByPath<ErrorSchemas> schemas;

	private final SampleResponses samples;

	private final Locale locale;

	private final Map<ErrorSchemas, DocumentPart> parts = new LinkedHashMap<>();

	private final Map<ErrorSchemas, String> unforeseen = new LinkedHashMap<>();

	/**
	 * Create forms.
	 * @param document the document
	 * @param schemas the outlines of the bodies
	 * @param samples makes the examples
	 * @param locale the language of the reader
	 */
	ErrorForms(OpenAPI document, ByPath<ErrorSchemas> schemas, SampleResponses samples, Locale locale) {
		this.document = document;
		this.schemas = schemas;
		this.samples = samples;
		this.locale = locale;
	}

	/**
	 * Return a path that has the form that most have.
	 * @return a path of the document, or one that is made up
	 */
	String mainPath() {
		List<String> paths = new ArrayList<>(this.document.getPaths().keySet());
		paths.removeIf((path) -> this.schemas.at(path) != this.schemas.otherwise());
		return paths.isEmpty() ? EXAMPLE : paths.get(0);
	}

	/**
	 * Return the part for the errors of a path.
	 * @param path the path
	 * @return the part
	 */
	DocumentPart at(String path) {
		ErrorSchemas form = this.schemas.at(path);
		return this.parts
			.computeIfAbsent(form,
					(added) -> new DocumentPart(this.document.getComponents(), added.addTo(this.document, prefix(path)),
							this.samples, this.locale))
			.at(path);
	}

	/**
	 * Return the response for errors of a path that no operation foresees.
	 * @param path the path
	 * @param responses makes responses
	 * @param internal the code of a fault of the service, or {@code null} if it is not
	 * public
	 * @return the address of the response
	 */
	String unforeseen(String path, ResponseFactory responses, @Nullable ErrorDefinition internal) {
		DocumentPart part = at(path);
		return this.unforeseen.computeIfAbsent(this.schemas.at(path),
				(form) -> responses.addUnforeseen(part, prefix(path), internal));
	}

	/* Of /oauth/token it is Oauth. */
	private String prefix(String path) {
		boolean main = this.schemas.at(path) == this.schemas.otherwise();
		String first = path.replaceFirst("^/?([^/]*).*", "$1").replaceAll("[^A-Za-z0-9]", "");
		return main ? "" : StringUtils.capitalize(first);
	}

}
