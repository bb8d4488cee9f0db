package io.github.errorbook.test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.describe.DescribeConfiguration;
import io.github.errorbook.handle.ErrorPipeline;

/**
 * Auto-configuration of what the service says of itself, for {@link CatalogContract} and
 * {@link CatalogChecks}.
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnBean(ErrorPipeline.class)
@Import(DescribeConfiguration.class)
final class DescriptionAutoConfiguration {

}
