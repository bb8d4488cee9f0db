package io.github.errorbook.reference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.handle.CodeDocumentation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When there is a reference.
 */
class ReferenceAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, ErrorbookAutoConfiguration.class, ReferenceAutoConfiguration.class,
				ReferenceExportAutoConfiguration.class));

	@Test
	void nothingIsThereUnlessItIsAskedFor() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(ReferenceMapping.class)
			.doesNotHaveBean(ReferenceContent.class)
			.doesNotHaveBean(ReferenceProperties.class)
			.doesNotHaveBean(ReferenceExporter.class)
			.doesNotHaveBean(CodeDocumentation.class));
	}

	@Test
	void enabledHasPagesAndExporter() {
		this.runner.withPropertyValues("errorbook.reference.enabled=true")
			.run((context) -> assertThat(context).hasSingleBean(ReferenceExporter.class)
				.hasSingleBean(CodeDocumentation.class)
				.doesNotHaveBean(ExportAtStart.class)
				.getBeans(ReferenceMapping.class)
				.hasSize(2));
	}

	@Test
	void disabledErrorbookHasNone() {
		this.runner.withPropertyValues("errorbook.reference.enabled=true", "errorbook.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ReferenceContent.class));
	}

	@ParameterizedTest
	@CsvSource({ "/docs/errors, /docs/errors", "docs, /docs", "/docs/, /docs", "//docs//errors//, /docs/errors" })
	void pathIsNormalized(String path, String expected) {
		this.runner.withPropertyValues("errorbook.reference.enabled=true", "errorbook.reference.path=" + path)
			.run((context) -> assertThat(context.getBean(ReferenceProperties.class).path()).isEqualTo(expected));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/a/../b", "/errors?x", "/err ors", "/{x}", "/**", "/.well-known" })
	void pathThatIsNoneIsRefused(String path) {
		this.runner.withPropertyValues("errorbook.reference.enabled=true", "errorbook.reference.path=" + path)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("errorbook.reference.path")
				.hasMessageContaining("such as /errors"));
	}

	@Test
	void exportToNowhereIsRefused() {
		this.runner.withPropertyValues("errorbook.reference.export= ")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("errorbook.reference.export"));
	}

	@Test
	void negativeMaxAgeIsRefused() {
		this.runner.withPropertyValues("errorbook.reference.enabled=true", "errorbook.reference.max-age=-1s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("errorbook.reference.max-age"));
	}

}
