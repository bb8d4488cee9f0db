package io.github.errorbook.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorDocumentation;

/**
 * The documentation of a code. What is not set or empty is {@code null} and absent from
 * the JSON.
 *
 * @param type the type of problem details
 * @param title the title
 * @param description the description
 * @param causes the causes
 * @param solutions the solutions
 * @param details the details by name
 * @param since the version that brought the code
 * @param deprecated the deprecation
 * @param related the related codes
 * @param category the category
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "type", "title", "description", "causes", "solutions", "details", "since", "deprecated", "related",
		"category" })
record DocumentationDescriptor(@Nullable String type, @Nullable String title, @Nullable String description,
		@Nullable List<String> causes, @Nullable List<String> solutions,
		@Nullable Map<String, DetailDescriptor> details, @Nullable String since,
		@Nullable DeprecationDescriptor deprecated, @Nullable List<String> related, @Nullable String category) {

	static DocumentationDescriptor of(ErrorDefinition definition) {
		ErrorDocumentation documentation = definition.documentation();
		Map<String, DetailDescriptor> details = new LinkedHashMap<>();
		definition.details().forEach((name, detail) -> details.put(name, DetailDescriptor.of(detail)));
		return new DocumentationDescriptor(definition.type(), documentation.title(), documentation.description(),
				NonEmpty.orNull(documentation.causes()), NonEmpty.orNull(documentation.solutions()),
				NonEmpty.orNull(details), documentation.since(), DeprecationDescriptor.of(documentation.deprecated()),
				NonEmpty.orNull(documentation.related()), documentation.category());
	}

	/**
	 * A detail of a code.
	 *
	 * @param type the type
	 * @param description the description
	 * @param example an example
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@JsonPropertyOrder({ "type", "description", "example" })
	record DetailDescriptor(@Nullable String type, @Nullable String description, @Nullable String example) {

		static DetailDescriptor of(DetailDefinition detail) {
			return new DetailDescriptor(detail.type(), detail.description(), detail.example());
		}

	}

	/**
	 * The deprecation of a code.
	 *
	 * @param since the version that deprecated it
	 * @param replacedBy the code that replaces it
	 * @param removeIn the version that removes it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@JsonPropertyOrder({ "since", "replacedBy", "removeIn" })
	record DeprecationDescriptor(@Nullable String since, @Nullable String replacedBy, @Nullable String removeIn) {

		private static final Deprecation EMPTY = new Deprecation(null, null, null);

		static @Nullable DeprecationDescriptor of(@Nullable Deprecation deprecation) {
			return (deprecation == null || deprecation.equals(EMPTY)) ? null
					: new DeprecationDescriptor(deprecation.since(), deprecation.replacedBy(), deprecation.removeIn());
		}

	}

}
