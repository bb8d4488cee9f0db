package io.github.errorbook.handle;

import org.junit.jupiter.api.Test;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class CodeDocumentationTests {

	private final ErrorDefinition definition = ErrorDefinition.of("LOW", 422, "Low.").build();

	@Test
	void templateHasPlaceForCode() {
		assertThat(CodeDocumentation.at("https://docs.example.com/{code}.html").find(this.definition))
			.isEqualTo("https://docs.example.com/LOW.html");
	}

	@Test
	void internalCodeHasNoPage() {
		ErrorDefinition internal = this.definition.toBuilder().visibility(Visibility.INTERNAL).build();
		assertThat(CodeDocumentation.at("https://docs.example.com/{code}.html").find(internal)).isNull();
	}

	@Test
	void noneKnowsNothing() {
		assertThat(CodeDocumentation.NONE.find(this.definition)).isNull();
	}

}
