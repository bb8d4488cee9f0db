package io.github.errorbook.reference;

import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorPipeline;
import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.ResponseProperties;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.describe.ApiOperations;
import io.github.errorbook.describe.SampleResponses;
import io.github.errorbook.handle.ErrorHandler;

/**
 * Auto-configuration of the reference. It is there only when it is asked for.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBooleanProperty("errorbook.reference.enabled")
@ConditionalOnBean(ErrorHandler.class)
@EnableConfigurationProperties(ReferenceProperties.class)
public final class ReferenceAutoConfiguration {

	@Bean
	ReferenceHandlerMapping errorbookReferenceHandlerMapping(ReferenceProperties properties, ErrorCatalog catalog,
			ErrorTexts texts, ErrorPipeline pipeline, ResponseProperties response,
			ObjectProvider<ApiOperations> operations, Environment environment) {
		PublicCodes codes = new PublicCodes(catalog);
		Languages languages = Languages.of(properties.languages());
		CodeEntries entries = new CodeEntries(codes, new SampleResponses(pipeline), new ClientCodes(response),
				Map.of());
		Editions editions = new Editions(codes, texts, entries, new EnvelopeGuide(response), properties.title(),
				environment.getProperty("spring.application.name"));
		return new ReferenceHandlerMapping(properties.path(),
				new ServedReference(codes, editions, languages, properties.path()), languages);
	}

}
