package io.github.errorbook.reference;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of an application that writes its reference and ends.
 *
 * @see ExportAtStart
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnProperty("errorbook.reference.export")
@ConditionalOnErrorPipeline
@Import(ReferenceConfiguration.class)
final class ReferenceExportAutoConfiguration {

	@Bean
	ExportAtStart errorbookExportAtStart(ReferenceExporter exporter, ReferenceProperties properties,
			ApplicationContext context) {
		return new ExportAtStart(exporter, String.valueOf(properties.export()),
				() -> System.exit(SpringApplication.exit(context)));
	}

}
