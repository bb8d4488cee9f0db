package io.github.errorbook.actuate;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.errorbook.catalog.ErrorDocumentation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DocumentationDescriptor}.
 */
class DocumentationDescriptorTests {

	@Test
	void whatIsDocumentedIsDescribed() {
		assertThat(names(DocumentationDescriptor.class)).containsAll(names(ErrorDocumentation.class).toList());
	}

	private static Stream<String> names(Class<?> type) {
		return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
	}

}
