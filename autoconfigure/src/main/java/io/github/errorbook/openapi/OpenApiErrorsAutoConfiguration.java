package io.github.errorbook.openapi;

import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springdoc.core.filters.GlobalOpenApiMethodFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.ErrorbookProperties;
import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.describe.ApiOperations;
import io.github.errorbook.describe.DescribeConfiguration;
import io.github.errorbook.describe.SampleResponses;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the errors in the OpenAPI document.
 *
 * @see ErrorsCustomizer
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass(OpenApiLocaleCustomizer.class)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = { "errorbook.openapi.enabled", "springdoc.api-docs.enabled" },
		matchIfMissing = true)
@ConditionalOnErrorPipeline
@Import(DescribeConfiguration.class)
@EnableConfigurationProperties(OpenApiProperties.class)
final class OpenApiErrorsAutoConfiguration {

	@Bean
	OpenApiLocaleCustomizer errorbookOpenApiCustomizer(ApiOperations operations, ErrorCatalog catalog, ErrorTexts texts,
			ErrorPaths paths, ErrorDoor door, Environment environment) {
		DocumentedCodes codes = new DocumentedCodes(operations, catalog, paths);
		return new ErrorsCustomizer(codes,
				ResponseProperties.byPath(environment).map((properties) -> new ErrorSchemas(properties, codes)),
				new ResponseFactory(ResponseProperties.of(environment).codeHeader(),
						new CodeDescriptions(ErrorbookProperties.of(environment).texts(texts), catalog)),
				new SampleResponses(door));
	}

	@Bean
	GlobalOpenApiMethodFilter errorbookOwnEndpoints() {
		return new ErrorbookEndpointFilter();
	}

}
