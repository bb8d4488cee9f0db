package io.github.errorbook.reference;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ResponseProperties;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ApiOperations;
import io.github.errorbook.describe.DescribeConfiguration;
import io.github.errorbook.describe.SampleResponses;
import io.github.errorbook.door.ErrorPipeline;

/**
 * What a reference needs, whether it is served or exported.
 */
@Configuration(proxyBeanMethods = false)
@Import(DescribeConfiguration.class)
@EnableConfigurationProperties(ReferenceProperties.class)
@ImportRuntimeHints(ReferenceRuntimeHints.class)
class ReferenceConfiguration {

	@Bean
	ReferenceContent errorbookReferenceContent(ReferenceProperties properties, ErrorCatalog catalog, ErrorTexts texts,
			ErrorPipeline pipeline, ResponseProperties response, ObjectProvider<ApiOperations> operations,
			Environment environment) {
		PublicCodes codes = new PublicCodes(catalog);
		CodeEntries entries = new CodeEntries(codes, new SampleResponses(pipeline), new ClientCodes(response),
				() -> byCode(operations));
		Editions editions = new Editions(codes, texts, entries, new EnvelopeGuide(response), properties.title(),
				environment.getProperty("spring.application.name"));
		return new ReferenceContent(codes, editions, Languages.of(properties.languages()));
	}

	private static Map<String, List<ApiOperation>> byCode(ObjectProvider<ApiOperations> operations) {
		ApiOperations known = operations.getIfAvailable();
		return (known != null) ? known.byCode() : Map.of();
	}

	@Bean
	ReferenceExporter errorbookReferenceExporter(ReferenceContent content) {
		return new ReferenceExporter(content);
	}

}
