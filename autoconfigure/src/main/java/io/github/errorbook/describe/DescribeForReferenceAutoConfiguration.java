package io.github.errorbook.describe;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Import;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.handle.ErrorHandler;

/**
 * Auto-configuration of the description for reference pages.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnBean(ErrorHandler.class)
@ConditionalOnBooleanProperty("errorbook.reference.enabled")
@Import(DescribeConfiguration.class)
public final class DescribeForReferenceAutoConfiguration {

}
