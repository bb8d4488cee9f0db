/**
 * Puts the parts together and reads the configuration. Begin with
 * {@link io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration}; each feature has
 * an auto-configuration in its own package.
 */
@NullMarked
package io.github.errorbook.autoconfigure;

import org.jspecify.annotations.NullMarked;
