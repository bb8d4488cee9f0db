package io.github.errorbook.describe;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Import;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the description for tests.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
@ConditionalOnClass(name = "io.github.errorbook.test.CatalogContract")
@Import(DescribeConfiguration.class)
public final class DescribeForTestsAutoConfiguration {

}
