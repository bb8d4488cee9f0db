package io.github.errorbook.test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.describe.DescribeConfiguration;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of what the service says of itself, for {@link CatalogContract} and
 * {@link CatalogChecks}.
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
@Import(DescribeConfiguration.class)
final class DescriptionAutoConfiguration {

}
