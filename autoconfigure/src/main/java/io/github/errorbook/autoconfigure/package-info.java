/**
 * Puts the parts together and reads the configuration. Begin with
 * {@link io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration}; each feature has
 * an auto-configuration in its own package.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.autoconfigure;

import org.jspecify.annotations.NullMarked;
