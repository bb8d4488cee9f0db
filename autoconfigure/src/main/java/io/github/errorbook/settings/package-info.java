/**
 * What the properties below {@code errorbook} decide. Begin with
 * {@link io.github.errorbook.settings.ConditionalOnErrorPipeline}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.settings;

import org.jspecify.annotations.NullMarked;
