package io.github.errorbook.describe;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Import;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.handle.ErrorHandler;

/**
 * Auto-configuration of the description for reference pages that are written to files.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnBean(ErrorHandler.class)
@ConditionalOnProperty("errorbook.reference.export")
@Import(DescribeConfiguration.class)
public final class DescribeForExportAutoConfiguration {

}
