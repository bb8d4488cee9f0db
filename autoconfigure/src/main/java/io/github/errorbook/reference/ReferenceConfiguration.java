package io.github.errorbook.reference;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import io.github.errorbook.autoconfigure.ErrorbookProperties;
import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ApiOperations;
import io.github.errorbook.describe.DescribeConfiguration;
import io.github.errorbook.describe.SampleResponses;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.reference.text.Language;

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
			ErrorDoor door, ObjectProvider<ApiOperations> operations, Environment environment) {
		PublicCodes codes = new PublicCodes(catalog);
		CodeEntries entries = new CodeEntries(codes, new SampleResponses(door),
				new ClientCodes(ResponseProperties.byPath(environment), properties.baseUrl()),
				() -> byCode(operations));
		LocalizedReferences editions = new LocalizedReferences(codes, texts, entries,
				new EnvelopeGuide(ResponseProperties.of(environment)), properties.title(),
				environment.getProperty("spring.application.name"),
				new PageFrame.Site(properties.homeUrl(), properties.supportUrl(), openApi(environment)));
		return new ReferenceContent(codes, editions,
				Languages.of(languages(properties, ErrorbookProperties.of(environment))));
	}

	/* A catalog in another language than English has pages in that language. */
	private static List<String> languages(ReferenceProperties properties, ErrorbookProperties general) {
		boolean told = !properties.languages().isEmpty() || general.language().equals(Language.UNTRANSLATED.tag());
		return told ? properties.languages() : List.of(general.language());
	}

	/* Where springdoc shows the operations, without the first slash. */
	private static @Nullable String openApi(Environment environment) {
		boolean present = (isPresent("org.springdoc.webmvc.ui") || isPresent("org.springdoc.webflux.ui"))
				&& environment.getProperty("springdoc.swagger-ui.enabled", Boolean.class, true)
				&& environment.getProperty("springdoc.api-docs.enabled", Boolean.class, true)
				&& !environment.getProperty("springdoc.use-management-port", Boolean.class, false);
		String path = environment.getProperty("springdoc.swagger-ui.path", "/swagger-ui.html");
		return present ? StringUtils.trimLeadingCharacter(path, '/') : null;
	}

	private static boolean isPresent(String ui) {
		return ClassUtils.isPresent(ui + ".SwaggerConfig", null);
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
